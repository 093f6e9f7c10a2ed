import { showToast } from './toast.ts'

/**
 * In a sandbox without an origin of its own a link may open nothing, and no page can find out: there each link to another site also shows its
 * address, to be copied.
 */
export function offerAddresses(root: HTMLElement, sentence: () => string | undefined): { readonly destroy: () => void } {
  const page = root.ownerDocument
  const onClick = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[target="_blank"]') : null
    const said = sentence()
    if (link !== null && said !== undefined) showToast(root, said, link.href)
  }
  page.addEventListener('click', onClick)
  return { destroy: () => page.removeEventListener('click', onClick) }
}
