/** Whether an element is on screen, or nearly. */
export interface Sight {
  /** True until the browser has said otherwise. */
  readonly seen: () => boolean
  readonly destroy: () => void
}

/** How long something must be out of sight before it counts as left, in ms. */
const PATIENCE = 5000

/** Watches an element: `came` is called when it comes into sight, `left` when it has been out of sight for a while. */
export function createSight(element: HTMLElement, came: () => void, left: () => void): Sight {
  let seen = true
  let leaving: ReturnType<typeof setTimeout> | undefined
  const look = (now: boolean) => {
    clearTimeout(leaving)
    if (now && !seen) came()
    seen = now
    if (!now) leaving = setTimeout(left, PATIENCE)
  }
  const observer =
    typeof IntersectionObserver === 'function'
      ? new IntersectionObserver((entries) => look(entries.at(-1)?.isIntersecting ?? true), { rootMargin: '25%' })
      : null
  observer?.observe(element)
  return {
    seen: () => seen,
    destroy: () => {
      clearTimeout(leaving)
      observer?.disconnect()
    },
  }
}
