import type { JSX } from 'preact'
import { say } from '../story/say.ts'
import type { Text } from '../story/story.ts'
import { PlainUrl } from './plain-url.tsx'
import type { Reading } from './reading.ts'

/**
 * Where a correction or a reply goes, as the file says it: web addresses and e-mail addresses in it can be followed. Where it has none, or names no
 * place at all (null), that is said: nothing is promised that cannot be reached from here.
 */
export function Contact({ text, reading }: { readonly text: Text | null; readonly reading: Reading }): JSX.Element {
  const { lang, text: t } = reading.words
  if (text === null) return <>{t.noContact}</>
  const said = say(text, lang)
  const parts = contactParts(said.text)
  return (
    <>
      <bdi lang={said.lang ?? undefined}>
        {parts.map(({ kind, text }) => (kind === 'web' ? <PlainUrl url={text} /> : kind === 'mail' ? <Mail address={text} /> : text))}
      </bdi>
      {parts.every(({ kind }) => kind === 'plain') && ` ${t.noContactAddress}`}
    </>
  )
}

/**
 * The one kind of link of a story that leads elsewhere than to the web: whoever is written about has to reach the desk by one action. An e-mail address
 * has no more than these signs, so that nothing but what is read here can reach the reader's mail program: no subject, no text, no second receiver.
 */
const Mail = ({ address }: { readonly address: string }): JSX.Element => (
  <a class="address" href={`mailto:${address}`} rel="noopener noreferrer" target="_blank">
    {address}
  </a>
)

/** A piece of a contact: together they are the text as typed. */
export interface ContactPart {
  readonly kind: 'plain' | 'web' | 'mail'
  readonly text: string
}

const ADDRESS =
  /(?<web>https?:\/\/[^\s<>"“”«»]+)|(?<![A-Za-z0-9._+%@/-])(?<mail>[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63})(?![A-Za-z0-9_@-]|\.[A-Za-z0-9])/g
/** What ends a sentence or closes a bracket is no part of an address. */
const ENDS = /[.,;:!?’'…)\]}]/

/** Without those ends; a bracket that the address itself opens is closed in it. */
function withoutEnds(found: string): string {
  let open = found.split('(').length - found.split(')').length
  let end = found.length
  for (; ENDS.test(found.charAt(end - 1)); end--) {
    if (found.charAt(end - 1) !== ')') continue
    if (open >= 0) break
    open++
  }
  return found.slice(0, end)
}

export function contactParts(text: string): readonly ContactPart[] {
  const parts: ContactPart[] = []
  let at = 0
  const put = (kind: ContactPart['kind'], until: number) => {
    if (until > at) parts.push({ kind, text: text.slice(at, until) })
    at = until
  }
  for (const { index, groups, 0: found } of text.matchAll(ADDRESS)) {
    put('plain', index)
    const whole = groups?.['web'] === undefined ? found : withoutEnds(found)
    put(groups?.['web'] === undefined ? 'mail' : 'web', index + whole.length)
  }
  put('plain', text.length)
  return parts
}
