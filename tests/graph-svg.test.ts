import { describe, expect, it } from 'vitest'
import { type Markup, type Tag, toMarkup } from '../src/base/markup.ts'
import { CSS_PALETTE } from '../src/base/palette.ts'
import { firstGraphPicture } from '../src/graph/first-picture.ts'
import { graphScene } from '../src/graph/scene.ts'
import { fluidGraphSvg, graphSvg } from '../src/graph/svg.ts'
import type { Level } from '../src/state/linking.ts'
import { blitar } from './blitar-story.ts'
import { inputOf, shapesFile, shownBy, tiesStory } from './graph-stories.ts'
import { linked, tinyStory } from './story.ts'

const SIZE = { width: 640, height: 400 }

/** One element a line, so that a change shows in the diff. */
const pretty = (tag: Tag): string => `${toMarkup(tag).replaceAll('><', '>\n<')}\n`
const tagsOf = (node: Markup): readonly Tag[] => (typeof node === 'string' ? [] : [node, ...node.children.flatMap(tagsOf)])
const recordsOf = (tag: Tag) => new Set(tagsOf(tag).flatMap(({ attributes }) => attributes['data-record'] ?? []))
const around = (id: string): ((other: string) => Level) => {
  const tied = ['alleged', 'knows', 'across', 'a-diamond', 'nameless', 'a-hexagon']
  return (other) => (other === id ? 'focus' : tied.includes(other) ? 'related' : 'muted')
}

describe('the picture as SVG', () => {
  const shapes = linked(shapesFile())

  it.each([
    ['tiny', graphScene(inputOf(linked(tinyStory())), SIZE)],
    ['shapes', graphScene(inputOf(shapes), SIZE)],
    ['focus', graphScene(inputOf(shapes, { emphasis: around('a-circle') }), SIZE)],
    ['phone', graphScene(inputOf(shapes), { width: 360, height: 520 })],
  ])('is the same as it was: %s', async (name, scene) => {
    await expect(pretty(graphSvg(scene, CSS_PALETTE))).toMatchFileSnapshot(`golden/graph-${name}.svg`)
  })

  it('is the same as it was, for any width', async () => {
    await expect(pretty(fluidGraphSvg(graphScene(inputOf(shapes), SIZE), CSS_PALETTE))).toMatchFileSnapshot('golden/graph-fluid.svg')
  })

  it('stands in per cent where it stands in px', () => {
    const scene = graphScene(inputOf(shapes), SIZE)
    const fluid = tagsOf(fluidGraphSvg(scene, CSS_PALETTE)).flatMap(({ attributes: { x, y } }) =>
      x?.endsWith('%') && y?.endsWith('%') ? [[(Number.parseFloat(x) / 100) * SIZE.width, (Number.parseFloat(y) / 100) * SIZE.height]] : [],
    )
    for (const { at } of scene.nodes) expect(fluid.some(([x = 0, y = 0]) => Math.hypot(x - at.x, y - at.y) < 0.1)).toBe(true)
  })

  it('marks the elements of exactly the records that are shown', () => {
    const shown = new Set(['a-circle', 'a-hexagon', 'across'])
    const scene = graphScene(inputOf(shapes, { visible: shownBy((id) => shown.has(id)) }), SIZE)
    expect(recordsOf(graphSvg(scene, CSS_PALETTE))).toEqual(shown)
    expect(recordsOf(fluidGraphSvg(scene, CSS_PALETTE))).toEqual(shown)
  })

  it('gives no element an id or a style, and writes names as text', () => {
    const svg = graphSvg(graphScene(inputOf(tiesStory(['<script>1</script>', '"&'], [[0, 1]])), SIZE), CSS_PALETTE)
    expect(
      tagsOf(svg)
        .flatMap(({ attributes }) => Object.keys(attributes))
        .filter((name) => ['id', 'name', 'style'].includes(name) || name.startsWith('on')),
    ).toEqual([])
    expect(toMarkup(svg)).toContain('&lt;script&gt;1&lt;/script&gt;')
    expect(toMarkup(svg)).toContain('&quot;&amp;')
  })

  it('cuts endless names between letters', () => {
    const svg = toMarkup(graphSvg(graphScene(inputOf(tiesStory(['👩‍👩‍👧‍👦'.repeat(5000), 'x'.repeat(100_000)], [])), SIZE), CSS_PALETTE))
    expect(svg.length).toBeLessThan(3000)
    expect(svg).toContain('…')
    expect(svg).not.toMatch(/‍…/u)
  })

  it('cuts no name before any script runs, in low regions and in higher ones', () => {
    const [picture] = firstGraphPicture(inputOf(blitar()))
    const names = tagsOf(picture ?? expect.fail('no picture')).flatMap(({ attributes: { y }, children: [text] }) =>
      typeof text === 'object' && text.tag === 'text' && y !== undefined ? [{ at: Number.parseFloat(y) / 100, text }] : [],
    )
    expect(names.length).toBeGreaterThan(0.8 * blitar().entities.length)
    for (const height of [240, 250, 388, 600])
      for (const { at, text } of names)
        for (const { attributes } of tagsOf(text).filter(({ tag }) => tag === 'tspan')) {
          const line = at * height + Number(attributes['y'])
          expect(line).toBeGreaterThan(10)
          expect(line).toBeLessThan(height - 3)
        }
  })

  it('says in words what a dash means, before any script runs', () => {
    expect(firstGraphPicture(inputOf(shapes)).map(toMarkup).join('')).toContain('garis putus-putus: diduga, belum dipastikan')
  })
})
