import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The story files that a path names: itself, or, for a folder, every `.json` in it and in the folders below, sorted. Schemas, hidden folders
 * and packages are passed over.
 */
export async function storyFiles(path: string): Promise<readonly string[]> {
  // What is not there is a file that cannot be read.
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? inFolder(path) : [path]
}

async function inFolder(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !isPassedOver(entry.name)) found.push(...(await inFolder(path)))
    else if (!entry.isDirectory() && isStoryFile(entry.name)) found.push(path)
  }
  return found
}

const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules'
const isStoryFile = (name: string): boolean => name.endsWith('.json') && !name.endsWith('.schema.json') && !name.startsWith('.')
