/** So long a toast stays, in ms; one that holds an address stays until it is pressed. */
const STAY = 4000

/** Says something for a moment at the page's foot; with an `address`, as a field from which it can be copied by hand. */
export function showToast(root: HTMLElement, sentence: string, address: string | null = null): void {
  const page = root.ownerDocument
  for (const old of root.querySelectorAll('.toast')) old.remove()
  const toast = page.createElement('p')
  toast.className = 'toast'
  toast.append(sentence)
  root.append(toast)
  if (address === null) page.defaultView?.setTimeout(() => toast.remove(), STAY)
  else addField(toast, sentence, address)
}

function addField(toast: HTMLElement, name: string, address: string): void {
  const field = toast.ownerDocument.createElement('input')
  field.readOnly = true
  field.value = address
  field.setAttribute('aria-label', name)
  field.addEventListener('blur', () => toast.remove())
  toast.append(' ', field)
  field.focus()
  field.select()
}
