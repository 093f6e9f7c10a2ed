import type { UiLang } from '../base/units.ts'
import { FETCHED } from './open-story.ts'
import { loadAllWords } from './words.ts'

/** A calm line at the foot of the page: what is being done, how far it is, and a way to stop it. */
export interface ProgressCard {
  readonly show: (share: number, stop: () => void) => void
  /** From 0 to 1. */
  readonly update: (share: number) => void
  readonly showStopped: (again: () => void) => void
  readonly close: () => void
}

export async function createProgressCard(slot: HTMLElement, lang: UiLang): Promise<ProgressCard> {
  const { loading: words, problem } = await loadAllWords(lang)
  const page = slot.ownerDocument
  const card = page.createElement('div')
  const line = page.createElement('p')
  const bar = page.createElement('progress')
  const button = page.createElement('button')
  card.className = 'loading progress'
  line.setAttribute('role', 'status')
  bar.ariaLabel = words.progress
  button.type = 'button'
  button.className = 'button'
  const say = (sentence: string) => {
    // The same words, set again, would be read out again.
    if (line.textContent !== sentence) line.textContent = sentence
  }
  const offer = (label: string, run: () => void) => {
    button.textContent = label
    button.onclick = run
  }
  const update = (share: number) => {
    bar.value = share
    say(share < FETCHED ? words.fetching : words.reading)
  }
  const close = () => card.remove()
  const put = (...parts: readonly HTMLElement[]) => {
    for (const plain of slot.querySelectorAll(':scope > .loading')) plain.remove()
    card.replaceChildren(...parts)
    slot.append(card)
  }
  return {
    show: (share, stop) => {
      offer(words.stop, stop)
      put(line, bar, button)
      update(share)
    },
    update,
    showStopped: (again) => {
      offer(problem.retry, () => {
        close()
        again()
      })
      put(line, button)
      say(words.stopped)
    },
    close,
  }
}
