import type { Point } from '../base/units.ts'
import { createHint } from '../input/hint.ts'
import { hover } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { cooperateWords } from '../words/cooperate.ts'
import { choose, idUnder } from './choose.ts'
import { hitTimeline } from './hit.ts'
import type { TimelineScene } from './scene.ts'
import { createStillness } from './stillness.ts'
import { tipOf } from './tip.ts'
import { createTipView } from './tip-view.ts'
import type { TimelineViewInput } from './view-input.ts'

/** What is on screen where a reader points. */
export interface Pointed {
  readonly input: TimelineViewInput
  readonly scene: TimelineScene
}

/** Finds what a reader points at, tells of it and chooses it. No picture waits for it: it is fetched after the first one. */
export interface Pointer {
  /** Tells of what is there; without a place, of nothing any more. `brushing`: a drag from here brushes. */
  readonly tell: (at: Point | null, pointed: Pointed, brushing: boolean) => void
  /** Does what a click there does. Whether there is anything. */
  readonly choose: (at: Point, pointed: Pointed) => boolean
  /** Says how the picture is zoomed, after a gesture that was left to the page. */
  readonly teach: (by: 'wheel' | 'touch', words: TimelineViewInput['words']) => void
  /** The picture moves under the pointer: nothing is said before it rests, and then of what is there now. */
  readonly quiet: () => void
  /** What has been drawn. */
  readonly update: (pointed: Pointed) => void
  readonly destroy: () => void
}

/** What it says is put at the end of `host`, over the picture. */
export function createPointer(page: Document, view: Window, outlet: Outlet, host: HTMLElement, picture: HTMLElement): Pointer {
  const tip = createTipView(page)
  host.append(tip.element)
  const hint = createHint(host)
  let pointed: Pointed | null = null
  /** What has been chosen from where the pointer still is: its details say more than the note, which would lie over it. */
  let chosen: string | null = null
  let here: { readonly at: Point | null; readonly brushing: boolean } = { at: null, brushing: false }
  const look = () => {
    if (pointed === null) return
    const { input, scene } = pointed
    const { at, brushing } = here
    const target = at === null ? null : hitTimeline(scene, at)
    const id = idUnder(target)
    if (id !== input.hover) outlet.apply(hover(id))
    if (id !== chosen) chosen = null
    if (target === null || at === null || chosen !== null) tip.hide()
    else tip.show(tipOf(target, input), at, scene.size)
    picture.style.cursor = target !== null ? 'pointer' : brushing ? 'crosshair' : 'grab'
  }
  const rest = createStillness(view, look)
  return {
    tell: (at, now, brushing) => {
      here = { at, brushing }
      pointed = now
      rest.forget()
      look()
    },
    choose: (at, { input, scene }) => {
      const target = hitTimeline(scene, at)
      if (target === null) return false
      choose(target, input, outlet)
      chosen = idUnder(target)
      tip.hide()
      return true
    },
    teach: (by, { lang }) => hint.show(by, cooperateWords(lang, 'timeline')),
    quiet: () => {
      tip.hide()
      if (here.at !== null) rest.ask()
    },
    update: (now) => {
      pointed = now
      if (rest.waits()) rest.ask()
    },
    destroy: () => {
      rest.forget()
      hint.destroy()
    },
  }
}
