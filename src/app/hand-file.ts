/** So long a file's address holds, in ms: the browser may still be asking its reader where to put it. */
const HELD = 60_000

/** Hands a file to the reader. */
export function handFile(page: Document, file: Blob, name: string): void {
  const link = page.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), HELD)
}
