import type { Story } from '../story/story.ts'
import type { AllWords } from '../words/words.ts'

/** Stands where the graph would be and says how large it is, with a button to have it drawn. */
export interface GraphOffer {
  readonly update: (words: AllWords) => void
  readonly destroy: () => void
}

export function createGraphOffer(host: HTMLElement, { entities, relations }: Story, draw: () => void): GraphOffer {
  const page = host.ownerDocument
  const element = page.createElement('div')
  const sentence = page.createElement('p')
  const button = page.createElement('button')
  element.className = 'graph-offer'
  button.type = 'button'
  button.className = 'button'
  let accepted = false
  let said: AllWords | null = null
  const say = () => {
    if (said === null) return
    const { vast, draw: label, drawing } = said.graphOffer
    sentence.textContent = accepted ? drawing : vast(said.number(entities.length), said.number(relations.length))
    button.textContent = label
  }
  button.onclick = () => {
    accepted = true
    sentence.setAttribute('role', 'status')
    button.remove()
    say()
    draw()
  }
  element.append(sentence, button)
  host.replaceChildren(element)
  return {
    update: (words) => {
      if (words === said) return
      said = words
      say()
    },
    destroy: () => element.remove(),
  }
}
