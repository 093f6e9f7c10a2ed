import type { Point } from '../base/units.ts'
import { createHint } from '../input/hint.ts'
import { hover } from '../state/actions.ts'
import type { Outlet } from '../state/store.ts'
import { cooperateWords } from '../words/cooperate.ts'
import { choose, idUnder } from './choose.ts'
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
export function createPointer(page: Document, outlet: Outlet, host: HTMLElement): Pointer {
  const tip = createTipView(page)
  host.append(tip.element)
  const hint = createHint(host)
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
    teach: (by, { lang }) => hint.show(by, cooperateWords(lang, 'timeline')),
    quiet: tip.hide,
    destroy: hint.destroy,
  }
}
