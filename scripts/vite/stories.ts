import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { normalizePath, type Plugin } from 'vite'

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

/** A name that a page can list in its head and an address can say. */
const KEPT = /^([a-z0-9-]+@[\w.-]+)\.json$/

/** The old versions that are kept, as `<story>@<version>`; a name of other letters is passed over. */
export const keptVersions = (folder: string): readonly string[] => jsonFiles(folder).flatMap((name) => KEPT.exec(name)?.[1] ?? [])

/** The files that are meant as old versions, and that no link finds. */
export const passedOver = (folder: string): readonly string[] => jsonFiles(folder).filter((name) => name.includes('@') && !KEPT.test(name))

/** The stories, their old versions and the schema that they name, sorted. */
const jsonFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()

/** Many editors put the old file away before the new one is there: only then is it gone for good, in ms. */
const GONE_MS = 500

/**
 * Copies the stories into the site byte for byte. While serving, a changed story is announced to the page (`runut:data`, with the story's
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
      for (const name of jsonFiles(folder)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: readFileSync(join(folder, name)) })
      }
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
