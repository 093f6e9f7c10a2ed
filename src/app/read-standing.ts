/** Whose site the page is of, and where a copy of it is kept, as the build has said in its head. */
export interface PageStanding {
  readonly newsroom: string | null
  readonly archive: string | null
}

export function readStanding(page: Document): PageStanding {
  const meta = (name: string) => page.head.querySelector<HTMLMetaElement>(`meta[name="runut:${name}"]`)?.content ?? null
  return { newsroom: meta('newsroom'), archive: meta('archive') }
}
