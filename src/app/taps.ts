/** The pictures that fingers are answered in, without the buttons and lists that stand over them: what a tap means there, its pointer has told. */
const PICTURES = '.graph-stage, .time-wide canvas, .time-overview'

/**
 * Keeps browsers from making a click of a finger's tap on a picture: it comes after the tap has been answered, and would fall on whatever has
 * come up under the finger since, such as a link in the sheet. What had the focus loses it, as it does by a click.
 */
export function answerTapsOnce(root: HTMLElement): { readonly destroy: () => void } {
  const onTouchEnd = (event: TouchEvent) => {
    if (!event.cancelable || !(event.target instanceof Element) || event.target.closest(PICTURES) === null) return
    event.preventDefault()
    const { activeElement } = root.ownerDocument
    if (activeElement instanceof HTMLElement) activeElement.blur()
  }
  root.addEventListener('touchend', onTouchEnd, { passive: false })
  return { destroy: () => root.removeEventListener('touchend', onTouchEnd) }
}
