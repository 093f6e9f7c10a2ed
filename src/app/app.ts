import type { UiLang } from '../base/units.ts'
import { initialState, type State } from '../state/state.ts'
import { readHash, readQuery } from '../state/url.ts'
import { parseStory } from '../story/parse.ts'
import type { Problem } from '../story/problem.ts'
import type { Story } from '../story/story.ts'
import { fetchStage } from '../timeline/view.ts'
import { loadText, storyAddress } from './load.ts'
import { createMount, type Mount } from './mount.ts'
import { setPhase } from './phase.ts'
import type { ProblemNotice } from './problem-card.ts'
import type { Site } from './site.ts'
import { findSlots, type Slots } from './slots.ts'
import { loadAllWords, loadWords } from './words.ts'

/** One app on one element; several can live on a page. */
export interface App {
  /** Loads the story's file again and keeps the reader's place; a file that is wrong leaves the last good view standing. */
  readonly reload: () => Promise<void>
}

/** A story that could be read, and the words to show it in. */
interface Opened {
  readonly story: Story
  readonly text: string
  readonly problems: readonly Problem[]
  readonly address: URL
}

export async function createApp(root: HTMLElement, view: Window, site: Site): Promise<App> {
  const asked = readQuery(view.location.search)
  const lang = asked.lang ?? site.lang
  const words = await loadWords(lang)
  const drawn = findSlots(root) !== null && !isStale(view)
  const slots = await shellOf(root, lang)
  let mount: Mount | null = null
  let closeCard = () => slots.cards.replaceChildren()

  const open = async (again: boolean): Promise<void> => {
    const page = new URL(view.location.href)
    const address = storyAddress(page.searchParams, site.root, site.story)
    const [opened] = await Promise.all([
      address === null ? badAddress(page) : openStory(address, page, again),
      fetchStage(slots.timeline.clientWidth),
    ])
    if ('story' in opened) {
      closeCard()
      mount = swap(mount, opened)
    } else {
      setPhase(root, mount === null ? 'problem' : 'ready')
      closeCard()
      closeCard = await showProblems(slots.cards, {
        lang: mount?.state().lang ?? lang,
        ...opened,
        story: 'none',
        kept: mount !== null,
        actions: waysOn(page),
      })
    }
  }
  const swap = (before: Mount | null, { story, text, problems, address }: Opened): Mount => {
    const state = before === null ? stateFromAddress(view, story, lang) : before.state()
    before?.destroy()
    const openProblems = async () => {
      closeCard()
      const file = decodeURI(address.pathname)
      closeCard = await showProblems(slots.cards, {
        lang,
        file,
        text,
        problems,
        story: 'shown',
        kept: false,
        actions: { close: () => closeCard() },
      })
    }
    const foreign = address.origin === site.root.origin ? null : address.host
    const first = drawn && before === null && story.id === site.story && lang === site.lang
    return createMount({ root, slots, view, site, story, problems, openProblems, origin: foreign, words, state, drawn: first })
  }
  const waysOn = (page: URL): ProblemNotice['actions'] => ({
    retry: () => void open(true),
    ...(mount !== null ? { close: () => closeCard() } : {}),
    ...(mount === null && page.search !== '' ? { openOwn: () => view.location.assign(new URL(page.pathname, page).href) } : {}),
  })

  if (!drawn) showLoading(slots.cards, words.live.loading)
  await open(false)
  return { reload: () => open(true) }
}

/** Whether the drawn page is not the one that the address asks for; `boot.ts` looks before the first paint. */
const isStale = (view: Window): boolean => view.document.documentElement.classList.contains('stale')

async function shellOf(root: HTMLElement, lang: UiLang): Promise<Slots> {
  const found = findSlots(root)
  if (found !== null) return found
  const [{ makeShell }, words] = await Promise.all([import('./shell.tsx'), loadAllWords(lang)])
  root.replaceChildren()
  makeShell(root, words)
  const made = findSlots(root)
  if (made === null) throw new Error('the shell lacks a slot')
  return made
}

function showLoading(slot: HTMLElement, sentence: string): void {
  const line = slot.ownerDocument.createElement('p')
  line.className = 'loading'
  line.setAttribute('role', 'status')
  line.textContent = sentence
  slot.replaceChildren(line)
}

/** Shows the card, whose code is fetched only then; what comes back closes it. */
async function showProblems(slot: HTMLElement, notice: ProblemNotice): Promise<() => void> {
  const { showProblemCard } = await import('./problem-card.ts')
  return showProblemCard(slot, notice)
}

interface Failed {
  readonly file: string
  readonly text: string | null
  readonly problems: readonly Problem[]
}

async function openStory(address: URL, page: URL, again: boolean): Promise<Opened | Failed> {
  const loaded = await loadText(address, page, again)
  const file = address.origin === page.origin ? decodeURI(address.pathname) : address.href
  if (!loaded.ok) return { file, text: null, problems: [loaded.error] }
  const { story, problems } = parseStory(loaded.value.text)
  if (story === null) return { file, text: loaded.value.text, problems }
  return { story, text: loaded.value.text, problems, address: loaded.value.address }
}

const badAddress = (page: URL): Failed => ({
  file: page.search,
  text: null,
  problems: [{ code: 'address-refused', severity: 'error', path: [], values: { address: page.search.slice(0, 200) } }],
})

function stateFromAddress(view: Window, story: Story, lang: UiLang): State {
  return { ...initialState(lang), ...readQuery(view.location.search), ...readHash(view.location.hash, story), lang }
}
