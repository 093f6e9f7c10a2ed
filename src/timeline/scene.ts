import { type BareScene, bareScene, type TimelineInput } from './bare-scene.ts'
import { shownCards } from './decks.ts'
import type { DelayScene } from './delay-scene.ts'
import { detailsIn } from './details.ts'
import { emptyWords } from './empty-words.ts'
import { type LateParts, latePartsIn } from './late-parts.ts'
import { withTearWords } from './tear-words.ts'

/** The timeline as numbers and words, in px from the top left. */
export interface TimelineScene extends BareScene, LateParts {
  /** From when things were to when they came into these sources, where that is asked for. */
  readonly delays?: DelayScene
}

/** Finds the delays of a scene; null until its code is there. */
export type DelaysIn = ((scene: BareScene, input: TimelineInput) => DelayScene) | null

/** All of a scene at once. A page makes the bare one first and finishes it when the code for that is there. */
export const timelineScene = (input: TimelineInput, delaysIn: DelaysIn = null): TimelineScene => finished(bareScene(input), input, delaysIn)

/** Adds what stands below names, what lights up around marks, the words for narrow tears, why a picture is empty, and the delays where these are asked for and can be found. */
export function finished(bare: BareScene, input: TimelineInput, delaysIn: DelaysIn): TimelineScene {
  const delays = input.since === true ? (delaysIn?.(bare, input) ?? null) : null
  const { cards, undated } = input.board?.shown(input.visible) ?? shownCards(input)
  const why = cards.length + undated.length === 0 ? emptyWords(input) : ''
  const status = [why, delays?.status ?? bare.footer.status].filter(Boolean).join(' · ')
  const scene = { ...bare, axis: withTearWords(bare.axis, input), footer: { ...bare.footer, status } }
  const details = detailsIn(bare, input, delays?.threads)
  return { ...scene, ...latePartsIn(bare, input, details), ...(delays !== null && { delays }) }
}
