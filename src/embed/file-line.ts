/**
 * Of which file the frame tells, and the way to where a correction or a reply goes: in few words what the page's own foot (`slot`) says, which a
 * frame has no room for, and a button that opens that foot above the line.
 */
export function createFileLine(slot: HTMLElement): HTMLElement {
  const page = slot.ownerDocument
  const root = page.documentElement
  const element = page.createElement('span')
  element.className = 'frame-file'
  const stand = page.createElement('span')
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'link-button'
  element.append(stand, button)
  const toggle = (open: boolean) => {
    root.toggleAttribute('data-file', open)
    button.ariaExpanded = String(open)
  }
  toggle(false)
  button.addEventListener('click', () => toggle(!root.hasAttribute('data-file')))
  page.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !root.hasAttribute('data-file')) return
    toggle(false)
    button.focus()
  })
  // It is of another story, or in another language, as soon as the page is.
  const copy = () => {
    stand.textContent = slot.querySelector('.note')?.textContent ?? ''
    button.textContent = (slot.querySelector('h3, h4') ?? slot.querySelector('button'))?.textContent ?? ''
  }
  copy()
  new MutationObserver(copy).observe(slot, { childList: true, subtree: true, characterData: true })
  return element
}
