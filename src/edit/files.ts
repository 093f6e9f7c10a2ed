/** A file that a reader has brought, unread. */
export interface Brought {
  readonly file: File
  /** Null where the browser lets no page write files. */
  readonly handle: FileSystemFileHandle | null
}

/** A story of the reader's own, as the page may read it and perhaps write it. */
export interface OwnFile {
  readonly name: string
  readonly text: string
  readonly handle: FileSystemFileHandle | null
  /** It lies in no file: it was made here, or is kept as a draft alone. */
  readonly unfiled?: boolean
}

/** Why a file cannot be edited here. */
export type FileFault = 'too-large' | 'not-text'

/** What is edited as one text on a page, at most, in MB. */
export const MOST_MB = 4

/** What browsers that can write files add to a window. */
interface FilePickers {
  readonly showOpenFilePicker?: (options: object) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
}

const STORY = { description: 'JSON', accept: { 'application/json': ['.json'] } }
/** What becomes a story when it is opened. */
const OTHERS = ['.csv', '.tsv', '.txt', '.gexf', '.graphml', '.xml', '.ftm', '.jsonl', '.ndjson']
const OPENED = {
  types: [{ description: 'JSON, CSV, GEXF, GraphML, FollowTheMoney', accept: { 'text/plain': [...OTHERS, '.json'] } }],
  multiple: false,
}

/** Asks the reader for a file; null where none is chosen. */
export async function askForFile(view: Window & FilePickers): Promise<Brought | null> {
  if (view.showOpenFilePicker === undefined) return askByField(view)
  try {
    const [handle] = await view.showOpenFilePicker(OPENED)
    return handle === undefined ? null : { file: await handle.getFile(), handle }
  } catch (error) {
    if (isCalledOff(error)) return null
    throw error
  }
}

function askByField(view: Window): Promise<Brought | null> {
  const field = view.document.createElement('input')
  field.type = 'file'
  field.accept = ['.json', 'application/json', ...OTHERS].join()
  return new Promise((resolve) => {
    field.addEventListener('cancel', () => resolve(null))
    field.addEventListener('change', () => {
      const file = field.files?.[0]
      resolve(file === undefined ? null : { file, handle: null })
    })
    field.click()
  })
}

/** What has been dropped or pasted; null where there is no file among it. Cells of a spreadsheet, which some copy as a picture too, are a table. */
export async function fileIn(data: DataTransfer): Promise<Brought | 'several' | null> {
  const cells = cellsIn(data)
  if (cells !== null) return { file: new File([cells], PASTED), handle: null }
  const items = [...data.items].filter(({ kind }) => kind === 'file')
  const [item] = items
  if (item === undefined) return null
  if (items.length > 1) return 'several'
  const file = item.getAsFile()
  return file === null ? null : { file, handle: await handleOf(item) }
}

export const holdsFile = (data: DataTransfer): boolean => data.files.length > 0 || cellsIn(data) !== null

const PASTED = 'table.tsv'

/** Rows of cells, as spreadsheets copy them: at least two, each with as many tabs, and none that is only indented by them. */
function cellsIn(data: DataTransfer): string | null {
  const text = data.getData('text/plain')
  const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '')
  const widths = new Set(rows.map((row) => row.split('\t').length))
  const [width = 1] = widths
  return rows.length > 1 && widths.size === 1 && width > 1 && rows.every((row) => /^[^\t{}[\]]/.test(row)) ? text : null
}

/** Asked for in the moment of the drop: afterwards the browser knows of it no more. */
async function handleOf(item: DataTransferItem & { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }) {
  const handle = await item.getAsFileSystemHandle?.().catch(() => null)
  return handle instanceof FileSystemFileHandle ? handle : null
}

/** The beginning of every story file. */
const IS_STORY = /^\uFEFF?\s*\{.*"format"\s*:\s*"runut\//s
const HEAD = 64 * 1024

/** Whether a file says of itself that it is a story; of anything else it has to be found out. */
export const isStory = async ({ file }: Brought): Promise<boolean> => IS_STORY.test(await file.slice(0, HEAD).text())

export async function readStory({ file, handle }: Brought): Promise<OwnFile | FileFault> {
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
    return await view.showSaveFilePicker({ types: [STORY], suggestedName: name })
  } catch (error) {
    if (isCalledOff(error)) return null
    throw error
  }
}

/** What stands in a file now, as far as it is text; null where it is gone. What cannot be read may hold what nobody here has seen: that fails. */
export const textThere = async (handle: FileSystemFileHandle): Promise<string | null> => {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await handle.getFile()).arrayBuffer())
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null
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
