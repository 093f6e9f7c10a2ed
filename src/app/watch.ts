/** How those who wait for a long work take part in it. */
export interface Watch {
  /** How far it has come, from 0 to 1, never less than before. */
  readonly report: (share: number) => void
  /** Ends the work at its next pause. */
  readonly signal: AbortSignal
}

/** Nobody waits for a progress, and nobody can stop it. */
export const UNWATCHED: Watch = { report: () => {}, signal: new AbortController().signal }

/** A part of a longer work, whose progress it takes from one place to another. */
export const stretch = ({ report, signal }: Watch, from: number, to: number): Watch => ({
  signal,
  report: (share) => report(from + (to - from) * share),
})
