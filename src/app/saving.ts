import type { UiLang } from '../base/units.ts'
import { FORMATS, type FormatName, fileNameOf } from '../formats/format-list.ts'
import type { Outgoing } from '../formats/outgoing.ts'
import type { SavingInput } from '../panels/saving-input.ts'
import { isObject } from '../story/json.ts'
import type { Story } from '../story/story.ts'
import { knownWords } from '../words/since.ts'
import type { AllWords } from '../words/words.ts'
import { outgoingOf } from './export-state.ts'
import { WRITERS } from './exports.ts'
import { isVast } from './graph-door.ts'
import { handFile } from './hand-file.ts'
import { storyAddress } from './load.ts'
import { isPrivate } from './public-address.ts'
import type { OnScreen } from './save-picture.ts'
import type { Site } from './site.ts'

/** The story on a page, from where it is saved. */
export interface SavingDoor {
  readonly view: Window
  readonly site: Site
  readonly story: Story
  readonly words: AllWords
  readonly origin: string | null
  /** The address of what is on screen, as it is handed on. */
  readonly address: string
  readonly onScreen: () => OnScreen
}

/** What it takes to save the story in any format; each is written when it is asked for. */
export async function createSaving(door: SavingDoor): Promise<SavingInput> {
  const { view, site, story, words, origin, onScreen } = door
  const said = await wordsIn(words.lang)
  const { knownOn } = onScreen().state
  const out = outgoingOf({ story, knownOn, words, said, address: bareAddress(door.address), origin })
  const { knownBy } = out.shown
  const write = async (format: FormatName): Promise<string> => {
    if (format !== 'json') return (await WRITERS[format](out, () => drawPictures(out, onScreen()))).toWellFormed()
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fetchFile(view, site))
  }
  return {
    said,
    extent: knownBy === null ? said.whole : said.stopsAt(knownWords(knownBy, story.sources, out.style)),
    confined: view.origin === 'null',
    write,
    save: async (format) => {
      const name = fileNameOf(story.id, words.lang, knownOn, format)
      const bytes = format === 'json' ? await fetchFile(view, site) : await write(format)
      // What is no story file any more is not handed over as one.
      const sentence = typeof bytes !== 'string' && isOther(bytes, story) ? said.newer(name) : said.saved(name)
      handFile(view.document, new Blob([bytes], { type: FORMATS[format].type }), name)
      return sentence
    },
  }
}

const wordsIn = async (lang: UiLang) =>
  lang === 'id' ? (await import('../words/export-id.ts')).exportId : (await import('../words/export-en.ts')).exportEn

/** The page itself; null where nobody else could open it. */
function bareAddress(address: string): string | null {
  const url = new URL(address)
  if (isPrivate(url.hostname)) return null
  for (const key of ['view', 'theme', 'controls']) url.searchParams.delete(key)
  url.hash = ''
  return url.href
}

/** The story file as it lies on its site. */
async function fetchFile(view: Window, site: Site): Promise<ArrayBuffer> {
  const page = new URL(view.location.href)
  const address = storyAddress(page.searchParams, site)
  if (address === null) throw new Error('no file')
  const credentials = address.origin === page.origin ? 'same-origin' : 'omit'
  const response = await view.fetch(address, { credentials, referrerPolicy: 'no-referrer' })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.arrayBuffer()
}

/** Longer files are not read a second time to find out. */
const LONG = 4e6

/** Whether a file says that it is another version than the one on screen. Throws where it is no JSON. */
function isOther(bytes: ArrayBuffer, { version, updated }: Story): boolean {
  if (bytes.byteLength > LONG) return false
  const file: unknown = JSON.parse(new TextDecoder().decode(bytes))
  const head = isObject(file) ? file['story'] : null
  return isObject(head) && ((head['version'] ?? null) !== version || head['updated'] !== updated.text)
}

/** Both pictures, at the places where the reader has seen them; none of a story whose graph is too large to be drawn unasked. */
async function drawPictures(out: Outgoing, { graph, slots }: OnScreen) {
  if (isVast(out.story)) return []
  const [{ drawnPlaces, findLayout }, { exportPictures }] = await Promise.all([import('./positions.ts'), import('./export-pictures.ts')])
  let layout = graph?.layout() ?? drawnPlaces(slots.cards, out.story)
  if (layout === null) await findLayout(slots.cards, out.story, (placed) => (layout = placed.layout), new AbortController().signal)
  return layout === null ? [] : exportPictures(out, layout)
}
