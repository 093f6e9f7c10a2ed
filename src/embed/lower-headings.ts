/** A heading of the page is one level lower in the article around it. */
const HEADINGS = 'h1, h2, h3, h4, h5'

/** Tells those who listen so, of every heading that is or comes on the page. Their looks stay. */
export function lowerHeadings(root: HTMLElement): void {
  const lower = (headings: Iterable<Element>) => {
    for (const heading of headings) {
      const level = String(Number(heading.localName.slice(1)) + 1)
      if (heading.ariaLevel !== level) heading.ariaLevel = level
    }
  }
  lower(root.querySelectorAll(HEADINGS))
  const watch = (changes: readonly MutationRecord[]) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue
      if (node.matches(HEADINGS)) lower([node])
      lower(node.querySelectorAll(HEADINGS))
    }
  }
  new MutationObserver(watch).observe(root, { childList: true, subtree: true })
}
