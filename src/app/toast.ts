/** Offers an address at the page's foot, as a field from which it can be copied by hand; it goes when it is left. */
export function showToast(root: HTMLElement, sentence: string, address: string): void {
  const page = root.ownerDocument
  for (const old of root.querySelectorAll('.toast')) old.remove()
  const toast = page.createElement('p')
  toast.className = 'toast'
  const field = page.createElement('input')
  field.readOnly = true
  field.value = address
  field.setAttribute('aria-label', sentence)
  field.addEventListener('blur', () => toast.remove())
  toast.append(sentence, ' ', field)
  root.append(toast)
  field.focus()
  field.select()
}
