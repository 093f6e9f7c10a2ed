import type { JSX } from 'preact'
import { readUrl } from './read-url.ts'

/** An address of the story: a link only where it is an absolute web address without a user name; anything else stays text. */
export function PlainUrl({ url }: { readonly url: string }): JSX.Element {
  const safe = webAddress(url)
  if (safe === null) return <bdi class="address">{url}</bdi>
  return (
    <a class="address" href={safe.href} rel="noopener noreferrer" target="_blank">
      <bdi>{safe.host + (safe.pathname === '/' ? '' : safe.pathname) + safe.search}</bdi>
    </a>
  )
}

function webAddress(text: string): URL | null {
  const url = readUrl(text)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '' ? url : null
}
