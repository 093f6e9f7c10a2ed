import { IN_STEPS } from '../base/sort-steps.ts'
import { part, type Steps } from '../base/steps.ts'
import { createWideMap } from '../base/wide-map.ts'
import type { Dataset } from './dataset.ts'
import type { Dates } from './dates.ts'
import { createPlainDates } from './plain-dates.ts'
import { beginSound } from './sound.ts'
import { datedFile, holdsTogether, restIsShaped } from './soundness.ts'
import type { Story } from './story.ts'

/** A large story whose timeline can be shown already. */
export interface BegunLarge {
  readonly story: Story
  /** Reads all of the file and adds to the story what it lacks; false where anything at all is wrong, and the story is none. */
  readonly rest: () => Steps<boolean>
}

/**
 * Begins to read a large file with pauses, the timeline first: what is dated and who says so, as far as the file is right in that. In the end it
 * is the same story as `parseStory` makes of it, though its records are not frozen, for which a large story would keep its reader waiting.
 * Null where something is wrong with the file: what, only the full check can say.
 */
export function* beginLarge(value: unknown): Steps<BegunLarge | null> {
  const dated = yield* part(datedFile(value), 0, 0.2)
  if (dated === null) return null
  const { file, early } = dated
  const dates = createPlainDates(file.story.timeZone)
  let unread = false
  const noting: Dates = (text) => {
    const date = dates(text)
    unread ||= !date.ok
    return date
  }
  const { story, rest } = yield* part(beginSound(file, noting, IN_STEPS, early, createWideMap()), 0.2, 1)
  if (unread || !isWhole(story, file)) return null
  return {
    story,
    rest: function* () {
      const held = (yield* part(restIsShaped(file), 0, 0.25)) && (yield* part(holdsTogether(file, dates), 0.25, 0.6))
      if (held) yield* part(rest(), 0.6, 1)
      return held
    },
  }
}

/** Whether nothing that the timeline shows had to be left out: no claim stands there without all who took a side, and their sources, no source without who published it. */
const isWhole = ({ sources, events, claims }: Story, file: Dataset): boolean =>
  sources.length === file.sources.length &&
  sources.filter(({ publisher }) => publisher !== null).length === file.sources.filter(({ publisher }) => publisher !== undefined).length &&
  events.length === file.events.length &&
  claims.length === file.claims.length &&
  saidOf(claims) === saidOf(file.claims)

type Said = { readonly positions: readonly { readonly cites: readonly unknown[] }[] }

const saidOf = (claims: readonly Said[]): number =>
  claims.reduce((all, { positions }) => positions.reduce((sum, { cites }) => sum + 1 + cites.length, all), 0)

/** All of it at once. */
export function* readLarge(value: unknown): Steps<Story | null> {
  const begun = yield* part(beginLarge(value), 0, 0.5)
  return begun !== null && (yield* part(begun.rest(), 0.5, 1)) ? begun.story : null
}
