import { h, type Tag } from '../base/markup.ts'
import { CSS_PALETTE } from '../base/palette.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import type { Size } from '../base/units.ts'
import type { Layout } from '../graph/positions.ts'
import { graphScene } from '../graph/scene.ts'
import { fluidGraphSvg } from '../graph/svg.ts'
import { NORMAL, NOTHING_TIED } from '../state/at-rest.ts'
import { initialState } from '../state/state.ts'
import { timelineHeight } from '../timeline/decks.ts'
import { delaysIn } from '../timeline/delays.ts'
import { timelinePicture } from '../timeline/picture.ts'
import { timelineScene } from '../timeline/scene.ts'
import { timeSvg } from '../timeline/svg.ts'
import { footLines, type Looked, legendEntries, shownLines } from './picture-notes.ts'
import { sceneInput } from './scene-input.ts'

/** What labels are placed for: the narrower of the usual papers, less its margins; on wider ones they have more room. */
const WIDTH = 690
const GRAPH_HEIGHT = 359
/** What a printed frame has beside its graph: its line, its title, what is shown, the sources; and the signs, where there is room for them. */
const FRAMED = { beside: 175, signs: 560, least: 200 }

/**
 * What is printed before the text: the whole time and all ties, as far as filters let them through, with what they show, their signs and sources. A frame, as
 * large on paper as on screen, prints what it shows, and the signs that are in that.
 */
export function printPictures(looked: Looked, layout: Layout, framed: Size | null = null): readonly Tag[] {
  const { story, words } = looked
  const state = { ...initialState(words.lang), status: looked.state.status, knownOn: looked.state.knownOn, since: looked.state.since }
  const derived = { ...looked.derived, emphasis: NORMAL, tied: NOTHING_TIED }
  const input = { ...sceneInput(story, state, derived, words), words, measure: tableMeasure }
  const time = timelineScene(
    { ...input, size: { width: WIDTH, height: timelineHeight(story, derived.folding, words) }, reserved: 0 },
    delaysIn,
  )
  const ties = graphScene({ ...input, layout }, graphRoom(framed))
  const { view } = looked.state
  const shown = { time: framed === null || view !== 'graph' ? time : null, ties: framed === null || view !== 'timeline' ? ties : null }
  const plain = { ...looked, state, derived }
  const lines = (texts: readonly string[]) => texts.map((text) => h('p', { class: 'print-line' }, text))
  return [
    ...lines(shownLines(plain, time)),
    fluidGraphSvg(ties, CSS_PALETTE),
    timeSvg(timelinePicture(time), time.size, CSS_PALETTE, words.timeline.name),
    h(
      'ul',
      { class: 'print-legend' },
      legendEntries(plain, shown, CSS_PALETTE, 'print-').map((entry) => h('li', {}, h('span', {}, entry.sign), ' ', entry.words)),
    ),
    ...lines(footLines(looked)),
  ]
}

/** How large the graph is drawn. */
function graphRoom(framed: Size | null): Size {
  if (framed === null) return { width: WIDTH, height: GRAPH_HEIGHT }
  const left = framed.height >= FRAMED.signs ? GRAPH_HEIGHT : Math.max(FRAMED.least, framed.height - FRAMED.beside)
  return { width: Math.min(framed.width, WIDTH), height: Math.min(left, GRAPH_HEIGHT) }
}
