import { readQuery } from '../state/query.ts'
import { initialState } from '../state/state.ts'
import { rememberRules } from '../story/zone.ts'
import { fetchStage } from '../timeline/view.ts'
import type { Words } from '../words/words.ts'
import { showBroken } from './broken.ts'
import { storyAddress } from './load.ts'
import { createLoading } from './loading.ts'
import { createMount, type Mount } from './mount.ts'
import { type Again, type Failed, type Opened, openStory } from './open-story.ts'
import { setPhase } from './phase.ts'
import type { ProblemNotice } from './problem-card.ts'
import type { Site } from './site.ts'
import { findSlots } from './slots.ts'
import { loadWords } from './words.ts'

/** What the reader did, from the address or from the story before; fetched where there is any of it. */
type Hash = Pick<typeof import('../state/arrive.ts'), 'arrive' | 'carryOver'>

/** What a frame waits with for its reader; fetched where it does. */
type Sleeping = Pick<typeof import('./sleep.ts'), 'createSleep'>

/** One app on one element; several can live on a page. */
export interface App {
  /** Opens the story again and keeps the reader's place; a file that is wrong leaves the last good view standing. */
  readonly open: (again: Again) => Promise<void>
}

export async function createApp(root: HTMLElement, view: Window, site: Site): Promise<App> {
  const asked = readQuery(view.location.search)
  const lang = asked.lang ?? site.lang
  const page = root.ownerDocument.documentElement
  // Even the same value, set again, would have the browser look at every style again.
  if (page.lang !== lang) page.lang = lang
  if (site.zone !== null) rememberRules(site.zone.name, site.zone.rules)
  // They may come beside the file.
  const coming = loadWords(lang)
  const found = findSlots(root)
  // Stale: the drawn page is not the one that the address asks for; `boot.ts` looks before the first paint.
  const own = found !== null && !page.classList.contains('stale')
  const slots = found ?? (await (await import('./shell.tsx')).makeShell(root, lang))
  let mount: Mount | null = null
  let closeCard = () => slots.cards.replaceChildren()
  const langNow = () => mount?.state().lang ?? lang
  const loading = createLoading(slots.cards, langNow)
  /** Whether the story is on screen, with what is wrong set aside, or cannot be; `asking` is the address that asks for the file. */
  const showCard = async ({ file, text, problems }: Opened | Failed, story: ProblemNotice['story'], asking: URL) => {
    const kept = story === 'none' && mount !== null
    closeCard()
    closeCard = await showProblems(slots.cards, {
      ...{ file, text, problems, story, kept, retry: tryAgain, lang: langNow(), page: asking },
      close: () => closeCard(),
    })
  }

  let turns = 0
  const open = async (again?: Again): Promise<void> => {
    const turn = ++turns
    const page = new URL(view.location.href)
    const address = storyAddress(page.searchParams, site)
    const patience = (own || site.framed) && !again ? DRAWN_PATIENCE : PATIENCE
    // Needed where the address says what the reader did, or the reader has done something.
    const url = page.hash === '' && mount === null ? null : arriveModule()
    const before = mount
    /** A story that the reader has not set in any way is on screen before all of it has been read. */
    const show = async (begun: Opened) => {
      if (url !== null) return
      await stage
      if (turn !== turns) return
      mount = swap(null, begun, await coming, null, null, false)
      const { nextPicture } = await import('./slices.ts')
      await nextPicture(view)
    }
    const sound = own && site.sound ? site.file : null
    // The file is asked for first: to say how wide its picture is, the page has to be laid out.
    const opening = again?.story
      ? again
      : loading.watch(patience, (watch) => openStory(address, page, again, sound, coming, show, watch, site.listed))
    // In an article, a frame of which the address asks no more than what is drawn waits for its reader.
    const shown = readQuery(page.search).view
    const quiet = site.framed && own && page.hash === '' && !again && shown !== 'sheet'
    const waiting = quiet ? import('./sleep.ts').catch(() => null) : null
    // A stage that does not come is asked for again when it is to be drawn.
    const stage = quiet || shown === 'text' || shown === 'graph' ? null : fetchStage(slots.timeline.clientWidth, own).catch(() => undefined)
    // Where more than the drawn list is on screen, what stands around the timeline is on its way too; who needs it asks for it again.
    if (!quiet && (!own || page.hash !== '' || slots.graph.offsetParent !== null)) import('./around.ts').catch(() => undefined)
    const words = await coming
    if (!own && turn === 1) showLoading(slots.cards, words.live.loading)
    const [opened, hash, sleeping] = await Promise.all([opening, url, waiting, stage])
    // An answer that comes after the next question says nothing any more.
    if (turn !== turns) return
    if (opened?.story != null) {
      closeCard()
      if (mount?.story === opened.story) mount.complete()
      else mount = swap(mount, opened, words, hash ?? (mount === null ? null : await arriveModule()), sleeping)
      // While serving, who has just saved the file hears of all that is wrong with it.
      if (import.meta.hot && again?.story === null && (await import('./edited.ts')).hasFaults(opened))
        await showCard(opened, 'shown', opened.address)
      return
    }
    // What was on screen stays, unless it was of this very file.
    if (before === null && mount !== null) {
      mount.destroy()
      mount = null
      slots.timeline.replaceChildren()
    }
    if (opened === null) {
      if (mount !== null) return
      setPhase(root, 'problem')
      await loading.offerAgain(() => tryAgain(again))
      return
    }
    setPhase(root, mount === null ? 'problem' : 'ready')
    await showCard(opened, 'none', page)
  }
  const tryAgain = (again?: Again) => {
    open(again).catch(() => showBroken(root, langNow()))
  }
  const swap = (before: Mount | null, opened: Opened, words: Words, hash: Hash | null, sleeping: Sleeping | null, whole = true): Mount => {
    const { story, problems, address, fingerprint } = opened
    const fresh = { ...initialState(lang), ...readQuery(view.location.search), lang }
    const state =
      hash === null ? fresh : before === null ? hash.arrive(fresh, view.location.hash, story) : hash.carryOver(before.state(), story)
    before?.destroy()
    const foreign = address.origin === site.root.origin ? null : address.host
    // A page kept in a cache may have been drawn from a file that has been corrected since.
    const first = before === null && own && site.lang === lang && fingerprint === site.file
    return createMount({
      root,
      slots,
      view,
      site,
      story,
      problems,
      openProblems: () => showCard(opened, 'shown', address),
      reload: tryAgain,
      origin: foreign,
      words,
      state,
      drawn: first,
      whole,
      sleep: first && sleeping !== null ? (deeds) => sleeping.createSleep({ root, slots, view, ...deeds }) : null,
    })
  }

  await open()
  return { open }
}

/** What takes no longer, in ms, is not spoken of; where the drawn page stands there is something to read meanwhile. */
const PATIENCE = 300
const DRAWN_PATIENCE = 3000

const arriveModule = () => import('../state/arrive.ts')

function showLoading(slot: HTMLElement, sentence: string): void {
  const line = slot.ownerDocument.createElement('p')
  line.className = 'loading'
  line.role = 'status'
  line.textContent = sentence
  slot.replaceChildren(line)
}

/** Shows the card, whose code is fetched only then; what comes back closes it. */
async function showProblems(slot: HTMLElement, notice: ProblemNotice): Promise<() => void> {
  const { showProblemCard } = await import('./problem-card.ts')
  return showProblemCard(slot, notice)
}
