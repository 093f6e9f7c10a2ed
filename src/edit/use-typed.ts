import { useState } from 'preact/hooks'

/** What is typed over a value and is not in the file yet; null once another value stands in its place, moved there or taken back: it is not for that. */
export function useTyped(over: string): readonly [typed: string | null, type: (text: string | null) => void] {
  const [last, setLast] = useState<{ readonly text: string | null; readonly over: string } | null>(null)
  return [last?.over === over ? last.text : null, (text) => setLast({ text, over })]
}
