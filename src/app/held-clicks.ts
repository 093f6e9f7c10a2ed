import type { Slots } from './slots.ts'

/** Keeps what is pressed among the drawn panels until that answers. */
export interface HeldClicks {
  /** The panels answer now: presses what was pressed last, if anything was. */
  readonly release: () => void
  /** Nothing will ever answer here: holds nothing any more. */
  readonly stop: () => void
}

/** What answers a press only by script: other links lead somewhere by themselves. */
const PRESSED = 'button, a[data-select]'
const PANELS = ['skip', 'top', 'detail', 'text', 'foot'] as const

/** Of several presses the last counts. What the build has drawn is replaced by the same: a thing is found again by its name, or else by its place. */
export function holdClicks(root: HTMLElement, slots: Slots): HeldClicks {
  let held: (() => HTMLElement | undefined) | null = null
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>(PRESSED) : null
    const slot = target && PANELS.map((name) => slots[name]).find((each) => each.contains(target))
    if (!target || !slot || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const all = () => [...slot.querySelectorAll<HTMLElement>(PRESSED)]
    const same = () => all().filter((each) => nameOf(each) === nameOf(target))
    const [place, among] = [all().indexOf(target), same().indexOf(target)]
    held = () => same()[among] ?? all()[place]
    slot.ariaBusy = 'true'
  }
  root.addEventListener('click', onClick, true)
  const stop = () => {
    root.removeEventListener('click', onClick, true)
    for (const name of PANELS) slots[name].ariaBusy = null
  }
  return {
    release: () => {
      stop()
      held?.()?.click()
    },
    stop,
  }
}

const nameOf = ({ ariaLabel, textContent }: HTMLElement): string => ariaLabel ?? textContent
