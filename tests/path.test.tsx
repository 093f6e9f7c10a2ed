import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import type { PanelInput } from '../src/panels/input.ts'
import { namesLike } from '../src/panels/names-like.ts'
import { Path } from '../src/panels/path.tsx'
import { weakestWords } from '../src/panels/path-words.ts'
import type { State } from '../src/state/state.ts'
import { chainsBetween } from '../src/story/chains.ts'
import { en as ENGLISH, id as INDONESIAN } from './all-words.ts'
import { blitar } from './blitar-story.ts'
import { inputFor } from './panel-stories.ts'
import { changedStory, linked } from './story.ts'

const story = blitar()

const htmlOf = (from: string, to: string, input: PanelInput) => render(<Path ends={{ from, to }} heading="" input={input} />)
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/[\u2068\u2069]/g, '')
    .replaceAll('&quot;', '"')

describe('the path from the workers to the man arrested in 2018', () => {
  test.each([
    [
      INDONESIAN,
      'Mata rantai terlemah: Pekerja outsourcing Pemkot Blitar dianggap loyal kepada Samanhudi Anwar — diduga, menurut Seorang pekerja outsourcing (mengulang), SINDOnews (mengulang); tidak ada yang membantahnya dalam sumber-sumber ini; diberi catatan oleh Seorang pekerja yang tak lagi bekerja, Santoso.',
    ],
    [
      ENGLISH,
      "Weakest link: Blitar city's outsourced workers considered loyal to Samanhudi Anwar — alleged, according to An outsourced worker (repeats it), SINDOnews (repeats it); nobody in these sources denies it; qualified by A worker no longer employed, Santoso.",
    ],
  ])('begins with its weakest link, alleged, and by whom: $lang', (words, sentence) => {
    const text = textOf(htmlOf('pekerja', 'samanhudi', inputFor(words)))
    expect(text).toContain(sentence)
    const steps = text.indexOf(words.record.sides.asserts)
    expect(text.indexOf(sentence)).toBeLessThan(steps)
  })

  test('is a list of statements with their paragraphs, both sides of each claim, and draws nothing', () => {
    const html = htmlOf('pekerja', 'samanhudi', inputFor(INDONESIAN))
    expect(html.match(/<ol class="steps">/g)).toHaveLength(3)
    expect(html).not.toContain('<line')
    expect(textOf(html)).toContain('SINDOnews, paragraf 2')
    expect(html.split('class="pair"').length - 1).toBe(html.split(`<p class="side-name">${INDONESIAN.record.sides.denies}</p>`).length - 1)
  })

  test('says at which step it enters the background', () => {
    expect(textOf(htmlOf('pekerja', 'kpk', inputFor(ENGLISH)))).toContain(ENGLISH.path.intoBackground('Samanhudi Anwar'))
  })

  test('is none where only documents count, and says what is hidden', () => {
    const text = textOf(htmlOf('pekerja', 'samanhudi', inputFor(ENGLISH, { status: 'documented' })))
    expect(text).toContain('no chain of sourced statements')
    expect(text).toContain(ENGLISH.path.noneHidden(story.relations.length))
    expect(text).toContain(ENGLISH.path.notEvents)
  })
})

test('a weakest link that is denied names who denies it; as of a day before the denial appeared, when it follows', () => {
  const accused = linked(
    changedStory((file) => {
      file.relations[0].status = 'alleged'
      file.claims[0].states.push('company-employs-worker')
    }),
  )
  const said = (change: Partial<State>) => {
    const input = inputFor(ENGLISH, change, accused)
    const [chain] = chainsBetween(accused, 'worker', 'company', input.visible)
    return chain === undefined ? '' : weakestWords(chain, input.reading)
  }
  expect(said({})).toContain('according to \u2068a worker\u2069; denied by \u2068PT Contoh\u2069')
  expect(said({ knownOn: '2021-01-06' })).toContain(
    'by 6 January 2021 nobody in these sources denied it; a denial follows on 8 January 2021',
  )
})

test('an allegation is nowhere in a path without both sides, whichever two names are asked about', () => {
  const input = inputFor(INDONESIAN)
  for (const [i, a] of story.entities.entries())
    for (const b of story.entities.slice(i + 1)) {
      const html = htmlOf(a.id, b.id, input)
      const alleged = chainsBetween(story, a.id, b.id, input.visible)
        .flatMap(({ steps }) => steps)
        .filter(({ relation }) => relation.status === 'alleged')
      expect(html.split('class="pair"').length - 1).toBeGreaterThanOrEqual(alleged.length)
    }
})

describe('the names offered for the other end', () => {
  const { entities } = story
  const found = (text: string) => namesLike(text, entities, 'id').map((entity) => entity.id)

  test('are none before something is typed: no pair is ever suggested', () => {
    expect(found('')).toEqual([])
    expect(found('   ')).toEqual([])
  })

  test('are those that begin with it, then those that have it', () => {
    expect(found('SA')).toEqual(['santoso', 'samanhudi', 'satpol-pp', 'indonesiasatu'])
    expect(found('kpk')[0]).toBe('kpk')
    expect(found('zzz')).toEqual([])
  })
})
