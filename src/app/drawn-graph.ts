import type { Id, Px } from '../base/units.ts'

/** A press so near to a name's sign is for that name: signs are smaller than fingers. */
const REACH: Px = 16

/** Which record of the graph that the build has drawn into its slot a press is for; null for a press on none, and where the graph's own picture stands, which answers by itself. */
export function drawnRecordAt(slot: HTMLElement, { target, clientX, clientY }: MouseEvent): Id | null {
  const picture = target instanceof Element && target.closest('.graph-picture')
  if (!picture || picture.parentNode !== slot) return null
  const away = (sign: Element) => {
    const { left, right, top, bottom } = sign.getBoundingClientRect()
    return Math.hypot((left + right) / 2 - clientX, (top + bottom) / 2 - clientY)
  }
  // Signs stand in pictures of their own, lines do not.
  const [near] = [...picture.querySelectorAll('[data-record] > svg')].sort((a, b) => away(a) - away(b))
  const part = near && away(near) <= REACH ? near : target
  return part.closest('[data-record]')?.getAttribute('data-record') ?? null
}
