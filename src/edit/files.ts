/** A file of the reader's own, as the page may read it and perhaps write it. */
export interface OwnFile {
  readonly name: string
  readonly text: string
  /** Null where the browser lets no page write files. */
  readonly handle: FileSystemFileHandle | null
}

/** Why a file cannot be edited here. */
export type FileFault = 'too-large' | 'not-text' | 'several'

/** What is edited as one text on a page, at most, in MB. */
export const MOST_MB = 4

/** What browsers that can write files add to a window. */
interface FilePickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
}

const TYPES = { types: [{ description: 'JSON', accept: { 'application/json': ['.json'] } }] }

/** Asks the reader for a file; null where none is chosen. */
export async function askForFile(view: Window & FilePickers): Promise<OwnFile | FileFault | null> {
  if (view.showOpenFilePicker === undefined) return askByField(view)
  try {
    const [handle] = await view.showOpenFilePicker({ ...TYPES, multiple: false })
    return handle === undefined ? null : readOwn(await handle.getFile(), handle)
  } catch (error) {
    if (isCalledOff(error)) return null
    throw error
  }
}

function askByField(view: Window): Promise<OwnFile | FileFault | null> {
  const field = view.document.createElement('input')
  field.type = 'file'
  field.accept = '.json,application/json'
  return new Promise((resolve, reject) => {
    field.addEventListener('cancel', () => resolve(null))
    field.addEventListener('change', () => {
      const file = field.files?.[0]
      if (file === undefined) resolve(null)
      else readOwn(file, null).then(resolve, reject)
    })
    field.click()
  })
}

/** What has been dropped or pasted; null where there is no file among it. */
export async function fileIn(data: DataTransfer): Promise<OwnFile | FileFault | null> {
  const items = [...data.items].filter(({ kind }) => kind === 'file')
  const [item] = items
  if (item === undefined) return null
  if (items.length > 1) return 'several'
  const file = item.getAsFile()
  return file === null ? null : readOwn(file, await handleOf(item))
}

/** Asked for in the moment of the drop: afterwards the browser knows of it no more. */
async function handleOf(item: DataTransferItem & { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }) {
  const handle = await item.getAsFileSystemHandle?.().catch(() => null)
  return handle instanceof FileSystemFileHandle ? handle : null
}

async function readOwn(file: File, handle: FileSystemFileHandle | null): Promise<OwnFile | FileFault> {
  if (file.size > MOST_MB * 1e6) return 'too-large'
  const text = decodeText(await file.arrayBuffer())
  return text === null ? 'not-text' : { name: file.name, text, handle }
}

/** Strict UTF-8 with its byte-order mark, so that a file can be written as it was; null for anything else. */
function decodeText(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Where the reader wants a file to be written; 'download' where the browser lets no page write any, null where it is called off. */
export async function askWhere(view: Window & FilePickers, name: string): Promise<FileSystemFileHandle | 'download' | null> {
  if (view.showSaveFilePicker === undefined) return 'download'
  try {
    return await view.showSaveFilePicker({ ...TYPES, suggestedName: name })
  } catch (error) {
    if (isCalledOff(error)) return null
    throw error
  }
}

/** Writes a whole file: the browser puts it in the old one's place once all of it is there. */
export async function writeOwn(handle: FileSystemFileHandle, text: string): Promise<void> {
  const writing = await handle.createWritable()
  try {
    await writing.write(text)
  } catch (error) {
    await writing.abort()
    throw error
  }
  await writing.close()
}

const isCalledOff = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'

/** A name that every system takes. */
export const safeName = (name: string): string =>
  `${
    (name.split('/').at(-1) ?? '')
      .replace(/\.json$/i, '')
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 70) || 'story'
  }.json`
