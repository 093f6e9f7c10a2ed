import type { Point } from '../base/units.ts'
import { hover } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { POINTING } from '../words/pointing.ts'
import { choose, idUnder } from './choose.ts'
import { createHint } from './hint.ts'
import { hitTimeline } from './hit.ts'
import type { TimelineScene } from './scene.ts'
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
  /** Tells of what is there; without a place, of nothing any more. Whether there is anything. */
  readonly tell: (at: Point | null, pointed: Pointed) => boolean
  /** Does what a click there does. Whether there is anything. */
  readonly choose: (at: Point, pointed: Pointed) => boolean
  /** Says how the picture is zoomed, after a gesture that was left to the page. */
  readonly teach: (by: 'wheel' | 'touch', words: TimelineViewInput['words']) => void
  readonly quiet: () => void
  readonly destroy: () => void
}

/** What it says is put at the end of `host`. */
export function createPointer(page: Document, view: Window, outlet: Outlet, host: HTMLElement): Pointer {
  const tip = createTipView(page)
  const hint = createHint(page)
  host.append(tip.element, hint.element)
  return {
    tell: (at, { input, scene }) => {
      const target = at === null ? null : hitTimeline(scene, at)
      const id = idUnder(target)
      if (id !== input.hover) outlet.apply(hover(id))
      if (target === null || at === null) tip.hide()
      else tip.show(tipOf(target, input), at, scene.size)
      return target !== null
    },
    choose: (at, { input, scene }) => {
      const target = hitTimeline(scene, at)
      if (target !== null) choose(target, input, outlet)
      return target !== null
    },
    teach: (by, { lang }) => {
      const { cooperate } = POINTING[lang]
      const isMac = /Mac|iP(hone|ad)/.test(view.navigator.userAgent)
      hint.show(by === 'touch' ? cooperate.touch : isMac ? cooperate.mac : cooperate.wheel)
    },
    quiet: tip.hide,
    destroy: hint.destroy,
  }
}
