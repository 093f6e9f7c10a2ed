import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface MenuProps {
  readonly name: string
  /** Another press closes it, and so does whatever calls `close`. */
  readonly children: (close: () => void) => ComponentChildren
}

/** A button that opens a sheet below it; closes on Escape and on a press elsewhere. */
export function Menu({ name, children }: MenuProps): JSX.Element {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  useEffect(() => {
    const page = root.current?.ownerDocument
    if (!open || page === undefined) return undefined
    const onPointer = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close()
    }
    page.addEventListener('pointerdown', onPointer)
    page.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      page.removeEventListener('pointerdown', onPointer)
      page.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [open])
  return (
    <div class="menu" ref={root}>
      <button type="button" class="button" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
        {name}
      </button>
      {open && <div class="menu-sheet">{children(close)}</div>}
    </div>
  )
}
