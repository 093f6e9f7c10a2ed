import type { Id, Px } from '../base/units.ts'
import type { Gesture } from '../input/gestures.ts'
import { drawnRecordAt } from './drawn-graph.ts'
import type { Slots } from './slots.ts'

/** Keeps what is pressed among the drawn panels and pictures until that answers. */
export interface HeldClicks {
  /** The panels answer now: presses what was pressed last, if anything was. What is pressed on the drawn graph from now on is done at once. */
  readonly release: () => void
  /** Nothing will ever answer here: holds nothing any more. */
  readonly stop: () => void
}

/** What answers a press only by script: other links lead somewhere by themselves. */
const PRESSED = 'button, a[data-select], a[data-record]'
const PANELS = ['skip', 'top', 'timeline', 'detail', 'text', 'foot'] as const

/** What is done where no element is there to be pressed again. */
export interface Deeds {
  readonly choose: (id: Id) => void
  /** Does to the timeline what a gesture means there, at px of its region. */
  readonly take: (gesture: Gesture) => void
}

/** Above and below the rows of a picture of time, in px: these do not grow with it. */
const AXIS: Px = 52
const TRAY: Px = 30

/**
 * Of several presses the last counts. What the build has drawn is replaced by the same: a thing is found again by its name, or else by its
 * place. A record that no link names any more, as on a canvas, is chosen; a picture of time is pressed at the same place.
 */
export function holdClicks(root: HTMLElement, slots: Slots, { choose, take }: Deeds): HeldClicks {
  let held: (() => void) | null = null
  let answers = false
  const hold = (slot: HTMLElement, act: () => void) => {
    if (answers) return act()
    held = act
    slot.ariaBusy = 'true'
  }
  // It may stand for longer than the panels need.
  const onGraph = (event: MouseEvent) => {
    const id = drawnRecordAt(slots.graph, event)
    if (id !== null) hold(slots.graph, () => choose(id))
  }
  slots.graph.addEventListener('click', onGraph)
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const target = event.target.closest<HTMLElement>(PRESSED)
    const picture = target === null ? event.target.closest('.first-wide .time-picture')?.getBoundingClientRect() : undefined
    if (picture !== undefined) {
      // Drawn anew, it fills its region.
      const y = event.clientY - picture.top
      const rows = (height: Px) => height - AXIS - TRAY
      hold(slots.timeline, () => {
        const height = slots.timeline.clientHeight
        const inRows = AXIS + ((y - AXIS) * rows(height)) / rows(picture.height)
        const at = { x: event.clientX - picture.left, y: y < AXIS ? y : y > picture.height - TRAY ? y + height - picture.height : inRows }
        take({ kind: 'tap', at, count: 1 })
      })
      return
    }
    const slot = target && PANELS.map((name) => slots[name]).find((each) => each.contains(target))
    if (!target || !slot || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    const all = () => [...slot.querySelectorAll<HTMLElement>(PRESSED)]
    const same = () => all().filter((each) => nameOf(each) === nameOf(target))
    const [place, among] = [all().indexOf(target), same().indexOf(target)]
    const record = target.getAttribute('data-record')
    hold(slot, () => {
      const again = same()[among] ?? (record === null ? all()[place] : undefined)
      if (again !== undefined) again.click()
      else if (record !== null) choose(record)
    })
  }
  root.addEventListener('click', onClick, true)
  const letGo = () => {
    root.removeEventListener('click', onClick, true)
    for (const slot of [...PANELS.map((name) => slots[name]), slots.graph]) slot.ariaBusy = null
  }
  return {
    release: () => {
      letGo()
      answers = true
      held?.()
    },
    stop: () => {
      letGo()
      slots.graph.removeEventListener('click', onGraph)
    },
  }
}

const nameOf = ({ ariaLabel, textContent }: HTMLElement): string => ariaLabel ?? textContent
