import { NONE_YET } from '../words/none-yet.ts'
import type { TimelineInput } from './bare-scene.ts'

/** Why nothing is to be seen: no source had appeared by the known date, there are no events at all, or the filters let nothing through. */
export const emptyWords = ({ story, visible, words }: Pick<TimelineInput, 'story' | 'visible' | 'words'>): string =>
  visible.knownBy !== null && visible.sources.length === 0
    ? NONE_YET[words.lang]
    : words.timeline[story.events.length === 0 ? 'noEvents' : 'empty']
