/** What passes an address on to mail programs cuts off longer ones, or drops them: in characters. */
const LONGEST = 1900

/**
 * The address of a letter that has still to get its receiver and to be sent; null where it would be too long to arrive whole. Everything in it is
 * escaped, so that nothing of a file can add a receiver, a copy or an attachment.
 */
export function letterTo(subject: string, body: string): string | null {
  const [head, text] = [subject.replace(/\s+/g, ' '), body.replace(/\r\n|\r|\n/g, '\r\n')].map((part) =>
    encodeURIComponent(part.toWellFormed()),
  )
  const address = `mailto:?subject=${head}&body=${text}`
  return address.length > LONGEST ? null : address
}
