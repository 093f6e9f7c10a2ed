import { useEffect, useState } from 'preact/hooks'

/** A part whose code is fetched when it is first on screen: null until it is there, 'failed' where it does not come. `load` must stay the same. */
export function useLate<T extends object>(load: () => Promise<T>): T | 'failed' | null {
  const [part, setPart] = useState<{ readonly got: T | 'failed' } | null>(null)
  useEffect(() => {
    let wanted = true
    const take = (got: T | 'failed') => {
      if (wanted) setPart({ got })
    }
    load().then(take, () => take('failed'))
    return () => {
      wanted = false
    }
  }, [load])
  return part?.got ?? null
}
