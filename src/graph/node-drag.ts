import type { Id, Point, Px } from '../base/units.ts'

export interface NodeDragActions {
  /** The node that a press there takes hold of, and where it stands on screen. */
  readonly grip: (at: Point) => { readonly id: Id; readonly at: Point } | null
  readonly move: (id: Id, to: Point) => void
  /** A node has been taken (true) or let go. */
  readonly hold: (holding: boolean) => void
}

/** A press becomes a drag after so many px, a finger's after so long on one spot, in ms. */
const SLOP: Px = 4
const TOUCH_SLOP: Px = 9
const LONG_PRESS = 450

interface Hold {
  readonly id: Id
  readonly pointer: number
  readonly touch: boolean
  readonly from: Point
  /** From the pointer to the node's middle. */
  readonly off: Point
}

/**
 * Lets a node be dragged over the ground that otherwise moves as a whole: it listens before all else on the stage, and once a node moves it
 * keeps the pointer for itself. A mouse drags at once, a finger after a long press, so that a finger that moves on still moves the ground.
 */
export function createNodeDrag(stage: HTMLElement, { grip, move, hold }: NodeDragActions): { readonly destroy: () => void } {
  const stop = new AbortController()
  const options = { signal: stop.signal, capture: true, passive: false } as const
  let held: Hold | null = null
  let dragging = false
  let pressing: ReturnType<typeof setTimeout> | undefined

  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = stage.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const begin = () => {
    if (held === null) return
    dragging = true
    // Whoever else has begun to follow this pointer lets go of it.
    stage.dispatchEvent(new PointerEvent('pointercancel', { pointerId: held.pointer }))
    hold(true)
  }
  const end = () => {
    clearTimeout(pressing)
    if (dragging) hold(false)
    held = null
    dragging = false
  }
  const keep = (event: Event) => {
    event.stopImmediatePropagation()
    if (event.cancelable) event.preventDefault()
  }
  const follow = (event: PointerEvent) => {
    if (held === null || event.pointerId !== held.pointer) return
    const point = at(event)
    const far = Math.hypot(point.x - held.from.x, point.y - held.from.y) > (held.touch ? TOUCH_SLOP : SLOP)
    if (!dragging && far && held.touch) end()
    else if (!dragging && far) begin()
    if (!dragging || held === null) return
    keep(event)
    move(held.id, { x: point.x + held.off.x, y: point.y + held.off.y })
  }
  stage.addEventListener(
    'pointerdown',
    (event) => {
      if (held !== null || event.button !== 0 || !event.isPrimary) {
        end()
        return
      }
      const point = at(event)
      const node = grip(point)
      if (node === null) return
      const off = { x: node.at.x - point.x, y: node.at.y - point.y }
      held = { id: node.id, pointer: event.pointerId, touch: event.pointerType === 'touch', from: point, off }
      if (held.touch) pressing = setTimeout(begin, LONG_PRESS)
    },
    options,
  )
  stage.addEventListener('pointermove', follow, options)
  stage.addEventListener(
    'pointerup',
    (event) => {
      if (dragging && event.pointerId === held?.pointer) keep(event)
      end()
    },
    options,
  )
  stage.addEventListener('pointercancel', (event) => event.isTrusted && end(), options)
  // A finger that holds a node scrolls nothing and opens no menu.
  for (const name of ['touchmove', 'contextmenu']) stage.addEventListener(name, (event) => dragging && keep(event), options)
  return {
    destroy: () => {
      clearTimeout(pressing)
      stop.abort()
    },
  }
}
