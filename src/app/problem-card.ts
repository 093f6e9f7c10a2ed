import { h, render } from 'preact'
import type { UiLang } from '../base/units.ts'
import { ProblemCard, type ProblemSaid } from '../panels/problems.tsx'
import { initialState } from '../state/state.ts'
import { createStore } from '../state/store.ts'
import { codeFrame } from '../story/code-frame.ts'
import { locateAll } from '../story/locate.ts'
import type { Problem } from '../story/problem.ts'
import { problemWords } from '../words/problem.ts'
import type { AllWords } from '../words/words.ts'
import { showBroken } from './broken.ts'
import { takeEditAddress } from './edit-address.ts'
import type { Again } from './open-story.ts'
import { readSite } from './site.ts'
import { loadAllWords } from './words.ts'

/** What is wrong with a file, and what can be done about it. */
export interface ProblemNotice {
  readonly lang: UiLang
  /** Whether the file's story is on screen, with what is wrong set aside, or cannot be. */
  readonly story: 'shown' | 'none'
  /** The file's name or address, as the reader knows it. */
  readonly file: string
  /** The file's text, to find the lines in; null where it could not be had. */
  readonly text: string | null
  readonly problems: readonly Problem[]
  /** Another story stays on screen behind the card. */
  readonly kept: boolean
  /** Asks for the file once more. */
  readonly retry: (again: Again) => void
  readonly close: () => void
  /** The page's address; where it asks for a file, the site's own story is offered in its place. */
  readonly page: URL
}

/** The lines are shown of so many problems: each is looked for from the text's start. */
const MOST_FRAMES = 10

/** Shows a card for the problems, each with its sentence, line and column; what comes back closes it. */
export async function showProblemCard(slot: HTMLElement, notice: ProblemNotice): Promise<() => void> {
  const [words, sayProblem] = await Promise.all([loadAllWords(notice.lang), problemWords(notice.lang)])
  const { text } = notice
  const located = text === null ? notice.problems : locateAll(text, notice.problems)
  const problems = located.map((problem, i): ProblemSaid => {
    const { what, fix } = sayProblem(problem)
    const place = problem.place ?? null
    const frame = text === null || place === null || i >= MOST_FRAMES ? [] : codeFrame(text, place)
    return { code: problem.code, what, fix, place, path: problem.path.join('.'), frame }
  })
  const heading = notice.story === 'none' ? words.problem.heading : words.problem.list
  slot.replaceChildren()
  const edit = wayToEdit(slot, notice)
  const input = {
    ...notice,
    words,
    heading,
    problems,
    actions: ways(notice, words, slot.ownerDocument.location, edit),
    close: canClose(notice) ? notice.close : null,
  }
  render(h(ProblemCard, { input }), slot)
  // A page that is loaded again opens its editor again, though there is no story to open it from.
  const { defaultView: view } = slot.ownerDocument
  const address = edit === null || view === null ? null : takeEditAddress(view, edit)
  return () => {
    address?.destroy()
    render(null, slot)
  }
}

/** Opens the editor on the text as it is; null where the text is nothing like a story, or the page is part of another. */
function wayToEdit(slot: HTMLElement, { lang, retry, text }: ProblemNotice): (() => void) | null {
  const page = slot.ownerDocument
  const root = slot.closest<HTMLElement>('[data-app]')
  const view = page.defaultView
  const site = readSite(page)
  if (root === null || view === null || view.parent !== view || site.framed || !text?.trimStart().startsWith('{')) return null
  return () => {
    import('./edit-door.ts')
      // There may be no story whose state it could begin with.
      .then(({ openEditor }) => openEditor({ root, view, site, store: createStore(initialState(lang)), reload: retry }))
      .catch(() => showBroken(root, lang))
  }
}

/** Something stands behind the card. */
const canClose = ({ story, kept }: ProblemNotice): boolean => story === 'shown' || kept

function ways(
  notice: ProblemNotice,
  { problem, chrome }: AllWords,
  location: Location,
  edit: (() => void) | null,
): { readonly label: string; readonly run: () => void }[] {
  const { story, kept, retry, close, page } = notice
  const asksForFile = story === 'none' && !kept && page.search !== ''
  return [
    ...(story === 'none' ? [{ label: problem.retry, run: () => retry({ story: null }) }] : []),
    ...(edit === null ? [] : [{ label: problem.edit, run: edit }]),
    ...(asksForFile ? [{ label: problem.openDefault, run: () => location.assign(ownStory(page).href) }] : []),
    ...(canClose(notice) ? [{ label: chrome.close, run: close }] : []),
  ]
}

/** The address of the site's own story, in the reader's language and theme. */
function ownStory(page: URL): URL {
  const own = new URL(page.pathname, page)
  for (const key of ['lang', 'theme']) {
    const value = page.searchParams.get(key)
    if (value !== null) own.searchParams.set(key, value)
  }
  return own
}
