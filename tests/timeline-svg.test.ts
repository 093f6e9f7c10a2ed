import { describe, expect, test } from 'vitest'
import { toMarkup } from '../src/base/markup.ts'
import { CSS_PALETTE } from '../src/base/palette.ts'
import type { Story } from '../src/story/story.ts'
import { overviewPicture, overviewScene } from '../src/timeline/overview.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { timeSvg } from '../src/timeline/svg.ts'
import { blitar } from './blitar-story.ts'
import { linked, manyEvents } from './story.ts'
import { inputOf, type Look, stories } from './timeline-stories.ts'

const story = blitar()
const svgOf = (look: Look, of = story) => {
  const input = inputOf(of, look)
  return toMarkup(timeSvg(timelinePicture(timelineScene(input)), input.size, CSS_PALETTE, input.words.timeline.name)).replaceAll(
    '><',
    '>\n<',
  )
}
const zoomed = { start: Date.parse('2021-01-05T00:00+07:00'), end: Date.parse('2021-01-09T00:00+07:00') }

describe('the picture stays as it is', () => {
  test.each([
    ['wide-id', { width: 904 }],
    ['wide-en', { width: 904, lang: 'en' }],
    ['medium-id', { width: 640, height: 360 }],
    ['medium-en', { width: 640, height: 360, lang: 'en' }],
    ['zoomed-id', { width: 904, viewport: zoomed }],
    ['chosen-en', { width: 904, lang: 'en', state: { selection: 'claim-politics' } }],
    ['unfolded-id', { width: 904, fold: false }],
  ] satisfies [string, Look][])('%s', async (name, look) => {
    await expect(svgOf(look)).toMatchFileSnapshot(`golden/timeline-${name}.svg`)
  })

  test.each(['century', 'hour', 'deep'])('%s', async (name) => {
    await expect(svgOf({}, stories.get(name))).toMatchFileSnapshot(`golden/timeline-${name}.svg`)
  })

  const nearest = { start: Date.parse('2021-01-04T00:00+07:00'), end: Date.parse('2021-01-07T00:00+07:00') }
  const some = linked(manyEvents(500))
  /** Two months, six years apart, with sixty days each. */
  const bursts = manyEvents(120)
  for (const [i, event] of bursts['events'].entries())
    event.when = `${2000 + 6 * (i % 2)}-03-${String(1 + (Math.floor(i / 2) % 28)).padStart(2, '0')}`
  test.each([
    ['far', { width: 904, lang: 'en' }, stories.get('5,000 events')],
    ['clusters', { width: 904, lang: 'en' }, some],
    ['counted-clusters', { width: 904, lang: 'en', fold: false }, linked(bursts)],
    ['nearest', { width: 904, height: 700, lang: 'en', viewport: nearest }, story],
  ] satisfies [string, Look, Story | undefined][])('%s', async (name, look, of) => {
    await expect(svgOf(look, of)).toMatchFileSnapshot(`golden/timeline-level-${name}.svg`)
  })

  test('overview', async () => {
    const input = inputOf(story, { viewport: zoomed })
    const size = { width: 904, height: 52 }
    const svg = toMarkup(timeSvg(overviewPicture(overviewScene({ ...input, size })), size, CSS_PALETTE, input.words.timeline.overview))
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('golden/timeline-overview.svg')
  })
})

describe('the markup', () => {
  test('holds nothing that the page’s policy forbids, and no id from data', () => {
    const svg = svgOf({})
    expect(svg).not.toMatch(/style=|<style|<script|\bon\w+=|foreignObject|href=/)
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(ids.filter((id) => !/^runut-fade-[a-z0-9-]+$/.test(id))).toEqual([])
  })

  test('places everything on the axis in percent: the same tree for every width', () => {
    const places = [...svgOf({}).matchAll(/<(?:svg|text|rect|line) (?:x|x1)="([^"]+)"/g)].map(([, x]) => x ?? '')
    expect(places.length).toBeGreaterThan(50)
    expect(places.filter((x) => !x.endsWith('%'))).toEqual([])
  })
})
