import type { Tag } from '../base/markup.ts'
import type { Outgoing } from '../formats/outgoing.ts'
import type { Layout } from '../graph/positions.ts'
import { createDerivation } from './derive.ts'
import { exportState } from './export-state.ts'
import { printPictures } from './print-pictures.ts'

const NOBODY = { newsroom: null, archive: null }

/** Both pictures of what is exported, with what they show and their signs; sources and licence stand in the text that follows. */
export function exportPictures({ story, words, knownOn, origin }: Outgoing, layout: Layout): readonly Tag[] {
  const state = exportState(words, knownOn)
  const derived = createDerivation(story)(state)
  const tags = printPictures({ story, state, derived, words, address: '', origin, standing: NOBODY }, layout)
  return tags.slice(0, tags.findIndex(({ tag }) => tag === 'ul') + 1)
}
