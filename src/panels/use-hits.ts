import { useEffect, useState } from 'preact/hooks'
import type { SearchHit } from '../story/search.ts'

/** The hits for a query, null until the first answer; an answer to an older query is dropped. `failed` is told where none can be had. */
export function useHits(
  query: string,
  search: (query: string) => Promise<readonly SearchHit[]>,
  failed: () => void,
): readonly SearchHit[] | null {
  const [hits, setHits] = useState<readonly SearchHit[] | null>(null)
  useEffect(() => {
    if (query.trim() === '') {
      setHits(null)
      return undefined
    }
    let wanted = true
    search(query).then((found) => {
      if (wanted) setHits(found)
    }, failed)
    return () => {
      wanted = false
    }
  }, [query, search, failed])
  return hits
}
