import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { publishedOf } from '../../src/story/published.ts'

/** A story as it lies in the data folder: its id is its file's name. */
export interface StoryFile {
  readonly id: string
  readonly text: string
}

/** The languages of the interface: each has its pages and its pictures. */
export const LANGUAGES = ['id', 'en'] as const

/** The stories of a folder, by id; old versions that are kept beside them have no pages of their own. */
export const readStories = (folder: string): readonly StoryFile[] =>
  jsonFiles(folder)
    .filter((name) => !name.endsWith('.schema.json') && !name.includes('@'))
    .map((name) => ({ id: basename(name, '.json'), text: readFileSync(join(folder, name), 'utf8') }))

/** The same as they are built: without drafts, and without those that are drafts as a whole. Throws where what is published names a draft. */
export const publishedStories = (folder: string): readonly StoryFile[] =>
  readStories(folder).flatMap(({ id, text }) => {
    const published = publishedText(`${id}.json`, text)
    return published === null ? [] : { id, text: published }
  })

function publishedText(name: string, text: string): string | null {
  const published = publishedOf(text)
  if (published === null || published.dangling.length === 0) return published?.text ?? null
  throw new Error(
    `data/${name} cannot be published: it names what is only a draft (${published.dangling.join(', ')}). Finish the drafts and take their "draft" away, or leave them out there; npm run check says where.`,
  )
}

/** A name that a page can list in its head and an address can say. */
const KEPT = /^([a-z0-9-]+@[\w.-]+)\.json$/

/** The old versions that are kept, as `<story>@<version>`; a name of other letters is passed over. */
export const keptVersions = (folder: string): readonly string[] =>
  jsonFiles(folder).flatMap((name) => (isDraft(folder, name) ? [] : (KEPT.exec(name)?.[1] ?? [])))

/** The files that are meant as old versions, and that no link finds. */
export const passedOver = (folder: string): readonly string[] => jsonFiles(folder).filter((name) => name.includes('@') && !KEPT.test(name))

/** The stories, their old versions and the schema that they name, sorted. */
const jsonFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()

/** What is built of the folder: every file byte for byte where it holds no drafts. */
const publishedFiles = (folder: string): readonly { readonly name: string; readonly source: Buffer | string }[] =>
  jsonFiles(folder)
    .filter((name) => !isDraft(folder, name))
    .map((name) => {
      const source = readFileSync(join(folder, name))
      const text = source.toString('utf8')
      const published = publishedText(name, text)
      return { name, source: published === text || published === null ? source : published }
    })

/** Whether a story file is a draft as a whole; old versions of a story stay out with it. */
const isDraft = (folder: string, name: string): boolean =>
  [name, name.replace(/@.*/, '.json')].some((each) => {
    const file = join(folder, each)
    return existsSync(file) && publishedOf(readFileSync(file, 'utf8')) === null
  })

/** Many editors put the old file away before the new one is there: only then is it gone for good, in ms. */
const GONE_MS = 500

/**
 * Copies the stories into the site, byte for byte but for drafts. While serving, a changed story is announced to the page (`runut:data`, with the story's
 * address), which loads it again and keeps the reader's place.
 */
export function stories(folder: string): Plugin {
  return {
    name: 'runut:stories',
    generateBundle() {
      for (const name of passedOver(folder))
        this.warn(
          `data/${name}: no link finds this version. Between @ and .json only the letters A–Z and a–z, digits, dot, hyphen and _ count.`,
        )
      for (const { name, source } of publishedFiles(folder)) this.emitFile({ type: 'asset', fileName: `data/${name}`, source })
    },
    hotUpdate({ file, type }) {
      const path = relative(normalizePath(folder), file)
      if (this.environment.name !== 'client' || path.startsWith('..') || !file.endsWith('.json')) return
      const { hot } = this.environment
      const announce = () => hot.send('runut:data', { file: `data/${normalizePath(path)}` })
      if (type === 'delete') setTimeout(() => existsSync(file) || announce(), GONE_MS)
      else announce()
      return []
    },
  }
}
