/** Says a sentence in the page's polite live region; the same sentence twice is said twice. */
export function createAnnouncer(slot: HTMLElement): (sentence: string) => void {
  return (sentence) => {
    const line = slot.ownerDocument.createElement('p')
    line.textContent = sentence
    slot.replaceChildren(line)
  }
}
