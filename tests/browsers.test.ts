import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'
import { describe, expect, it, test } from 'vitest'
import { TARGET } from '../scripts/vite/target.ts'
import { LEAST_BROWSERS, NEEDED } from '../src/base/browsers.ts'
import { STANDING_WORDS } from '../src/words/standing.ts'
import { builtFiles, builtText } from './built-site.ts'
import { ROOT } from './sources.ts'

const scripts = builtFiles().filter((path) => path.endsWith('.js'))
const styles = builtFiles().filter((path) => path.endsWith('.css'))

/** What came into browsers after the oldest that the page promises to work in: of each, a word by which it would be found. */
const LATER = [
  /\bURL\.(canParse|parse)\b/,
  /\b(Object|Map)\.groupBy\b/,
  /\bArray\.fromAsync\b/,
  /\bPromise\.(withResolvers|try)\b/,
  /\bAbortSignal\.any\b/,
  /\b(RegExp\.escape|Math\.sumPrecise|Error\.isError|Intl\.DurationFormat)\b/,
  /\bTemporal\./,
  /\bIterator\.(from|prototype|concat)\b/,
  /\.(values|keys|entries)\(\)\.(map|filter|some|every|find|reduce|toArray|take|drop|flatMap|forEach)\(/,
  /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|getOrInsert|getOrInsertComputed|toBase64|toHex|transferToFixedLength)\(/,
  /\.(checkVisibility|showPopover|togglePopover|hidePopover|startViewTransition|ariaNotify|requestClose|setHTML|caretPositionFromPoint)\(/,
  /\b(Intl\.Segmenter|OffscreenCanvas|requestIdleCallback|moveBefore|scheduler\.(yield|postTask))\b/,
]

/** What of it stands in the scripts all the same, and what is done where it is missing. */
const ASKED_FOR: Readonly<Record<string, string>> = {
  'Intl.Segmenter': 'letters are then counted by characters (base/text-metrics.ts, story/problem-values.ts)',
  OffscreenCanvas:
    'the graph keeps no picture aside (graph/still-canvas.ts); strips of the timeline are canvases of the page (timeline/paint-strips.ts)',
  requestIdleCallback: 'a timer stands in (app/idle.ts, graph/painters.ts)',
  moveBefore: 'preact asks for it first',
}

describe('the oldest browsers that are promised', () => {
  test.each(scripts)('can read %s', async (path) => {
    const code = builtText(path)
    const transform = async (target: string | readonly string[]) =>
      (await transformWithOxc(code, path, { target: typeof target === 'string' ? target : [...target], sourcemap: false })).code
    expect(await transform(TARGET)).toBe(await transform('esnext'))
  })

  it('have all that the scripts call, or are asked first', () => {
    const found = scripts.flatMap((path) =>
      LATER.flatMap((word) => [...builtText(path).matchAll(new RegExp(word, 'g'))].map(([hit]) => hit)),
    )
    expect([...new Set(found)].filter((hit) => ASKED_FOR[hit] === undefined)).toEqual([])
    // What is no longer there needs no leave.
    expect(Object.keys(ASKED_FOR).filter((word) => !found.includes(word))).toEqual([])
  })

  it('know the style sheets, but for what is only nicer with it', () => {
    const later =
      /@(scope|starting-style|property|position-try|view-transition)\b|light-dark\(|:popover-open|anchor-name|interpolate-size|:user-(in)?valid|::details-content|[{;]\s*&|:dir\(|\bround\(/g
    expect(styles.flatMap((path) => [...builtText(path).matchAll(later)].map(([hit]) => hit))).toEqual([])
  })

  it('are told apart before the first paint by the same question in the script, the app and the style sheet', () => {
    const boot = scripts.find((path) => path.includes('boot-')) ?? ''
    expect(builtText(boot)).toContain(NEEDED)
    expect(builtText(boot)).toContain('CSS.supports')
    expect(styles.some((path) => builtText(path).includes(`@supports (${NEEDED}){.too-old{display:none}`))).toBe(true)
  })
})

test('the handbook and the page name the same browsers', () => {
  const { chrome, firefox, safari } = LEAST_BROWSERS
  const named = [`Chrome, Edge`, ` ${chrome}`, `Firefox`, ` ${firefox}`, `Safari`, ` ${safari}`]
  for (const said of [
    ...['README.md', 'README.id.md'].map((name) => readFileSync(join(ROOT, name), 'utf8')),
    ...Object.values(STANDING_WORDS).map(({ tooOld }) => tooOld),
  ])
    for (const part of named) expect(said).toContain(part)
})
