import { h, type Tag } from '../base/markup.ts'
import { CSS_PALETTE } from '../base/palette.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import { firstGraphPicture } from '../graph/first-picture.ts'
import type { Layout } from '../graph/positions.ts'
import { initialState } from '../state/state.ts'
import type { Story } from '../story/story.ts'
import { timelineHeight } from '../timeline/decks.ts'
import { overviewPicture, overviewScene } from '../timeline/overview.ts'
import { timelinePicture } from '../timeline/picture.ts'
import { timelineScene } from '../timeline/scene.ts'
import { timeSvg } from '../timeline/svg.ts'
import { timelineList } from '../timeline/vertical.ts'
import type { GraphWords } from '../words/words.ts'
import type { Derived } from './derived.ts'
import { sceneInput } from './scene-input.ts'

/** What stands in the regions before any script has run, and what is printed: the whole story, for every width. */
export interface FirstPictures {
  readonly graph: readonly Tag[]
  readonly timeline: readonly Tag[]
  readonly overview: readonly Tag[]
}

/** The width the timeline's labels are placed for; wider, they have more room. */
const WIDTH = 880
/** The overview is as high as that. */
const OVERVIEW = { width: WIDTH, height: 44 }

export function firstPictures(story: Story, derived: Derived, layout: Layout, words: GraphWords): FirstPictures {
  const input = { ...sceneInput(story, initialState(words.lang), derived, words), words, measure: tableMeasure }
  const size = { width: WIDTH, height: timelineHeight(story, derived.folding, words) }
  const scene = timelineScene({ ...input, size, reserved: 0 })
  return {
    graph: firstGraphPicture({ ...input, layout }),
    timeline: [
      h('div', { class: 'first-wide' }, timeSvg(timelinePicture(scene), size, CSS_PALETTE, words.timeline.name)),
      h('div', { class: 'first-list' }, timelineList(input)),
    ],
    overview: [timeSvg(overviewPicture(overviewScene({ ...input, size: OVERVIEW })), OVERVIEW, CSS_PALETTE, words.timeline.overview)],
  }
}
