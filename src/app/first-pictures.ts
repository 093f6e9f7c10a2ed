import { h, type Tag } from '../base/markup.ts'
import { CSS_PALETTE } from '../base/palette.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import type { Px, Size } from '../base/units.ts'
import { firstGraphPicture } from '../graph/first-picture.ts'
import type { Layout } from '../graph/positions.ts'
import { initialState } from '../state/state.ts'
import type { Story } from '../story/story.ts'
import { CONTROLS_WIDTH } from '../timeline/controls.ts'
import { timelineHeight } from '../timeline/decks.ts'
import { controlsTag } from '../timeline/first-controls.ts'
import { overviewPicture, overviewScene } from '../timeline/overview.ts'
import { timelinePicture } from '../timeline/picture.ts'
import { timelineScene } from '../timeline/scene.ts'
import { timeSvg } from '../timeline/svg.ts'
import { timelineList } from '../timeline/vertical.ts'
import { foldedNow } from '../timeline/view-input.ts'
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
/** Frames that show it have room for one of these; `embed.css` shows the largest that fits. */
const STILLS: readonly Size[] = [
  { width: 600, height: 500 },
  { width: 600, height: 228 },
  { width: 600, height: 300 },
  { width: 600, height: 374 },
  { width: 700, height: 424 },
]
/** The overview is as high as that. */
const OVERVIEW = { width: WIDTH, height: 44 }

/** `framed`: for a page that stands in articles, where the picture of time stays until its reader does something, in whatever room there is. */
export function firstPictures(story: Story, derived: Derived, layout: Layout, words: GraphWords, framed = false): FirstPictures {
  const input = { ...sceneInput(story, initialState(words.lang), derived, words), words, measure: tableMeasure }
  const size = { width: WIDTH, height: timelineHeight(story, derived.folding, words) }
  const time = (at: Size, reserved: Px, group: string) =>
    timeSvg(timelinePicture(timelineScene({ ...input, size: at, reserved })), at, CSS_PALETTE, words.timeline.name, group)
  const folded = foldedNow(story, derived.folding)
  return {
    graph: firstGraphPicture({ ...input, layout }),
    timeline: [
      framed
        ? h(
            'div',
            { class: 'first-wide time-beside' },
            // The list says the same to those who do not see it.
            ...STILLS.map((room) => {
              const name = `${room.width}x${room.height}`
              return h('div', { 'data-still': name, 'aria-hidden': 'true' }, time(room, CONTROLS_WIDTH, `${name}-`))
            }),
            controlsTag(words, folded),
          )
        : h('div', { class: 'first-wide' }, time(size, 0, '')),
      h('div', { class: 'first-list' }, timelineList(input)),
    ],
    overview: [timeSvg(overviewPicture(overviewScene({ ...input, size: OVERVIEW })), OVERVIEW, CSS_PALETTE, words.timeline.overview)],
  }
}
