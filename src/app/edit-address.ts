/** The part of an address' hash that asks for the editor. */
const PART = 'edit'

export const asksForEditor = (hash: string): boolean => hash.slice(1).split('&').includes(PART)

/** A hash that asks for the editor, or no longer does, and is otherwise the same. */
export const withEditor = (hash: string, asks: boolean): string =>
  [
    ...hash
      .replace(/^#/, '')
      .split('&')
      .filter((part) => part !== '' && part !== PART),
    ...(asks ? [PART] : []),
  ].join('&')

/** Calls `open` where the address asks for the editor, now or later. */
export function takeEditAddress(view: Window, open: () => void): { readonly destroy: () => void } {
  const look = () => {
    if (asksForEditor(view.location.hash)) open()
  }
  look()
  view.addEventListener('hashchange', look)
  return { destroy: () => view.removeEventListener('hashchange', look) }
}
