import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect } from 'vitest'
import { createDerivation } from '../src/app/derive.ts'
import { idleInput } from '../src/app/idle-input.ts'
import { sceneInput } from '../src/app/scene-input.ts'
import { toMarkup } from '../src/base/markup.ts'
import { tableMeasure } from '../src/base/text-metrics.ts'
import { graphScene } from '../src/graph/scene.ts'
import { Detail } from '../src/panels/detail.tsx'
import { Top } from '../src/panels/top.tsx'
import type { State } from '../src/state/state.ts'
import type { Story } from '../src/story/story.ts'
import { TextView } from '../src/text/text-view.tsx'
import { boardOf } from '../src/timeline/boards.ts'
import { delaysIn } from '../src/timeline/delays.ts'
import { overviewScene } from '../src/timeline/overview.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { timelineList } from '../src/timeline/vertical.ts'
import { rowsEn } from '../src/words/rows-en.ts'
import { en as words } from './all-words.ts'
import { seededLayout } from './graph-stories.ts'

/** Everything that a page shows of a story in a state, in numbers and as HTML: none of it throws, or says what is no word. */
export function expectDrawn(story: Story, state: State): void {
  const derived = createDerivation(story)(state)
  const input = idleInput(story, state, derived.visible, words)
  const scene = { ...sceneInput(story, state, derived, words), measure: tableMeasure }
  const board = boardOf(state.lanes, story, derived.folding, words, rowsEn)
  const timeline = timelineScene({ ...scene, size: { width: 1000, height: 400 }, reserved: 300, board }, delaysIn)
  const pictures = {
    timeline: timelinePicture(timeline),
    overview: overviewScene({ ...scene, size: { width: 1000, height: 40 } }),
    graph: graphScene({ ...scene, words, layout: seededLayout(story) }, { width: 900, height: 500 }),
    list: toMarkup(timelineList(scene)),
    top: renderToString(h(Top, { input })),
    detail: renderToString(h(Detail, { input })),
    text: renderToString(h(TextView, { reading: input.reading })),
  }
  for (const [name, picture] of Object.entries(pictures))
    expect(noWords(typeof picture === 'string' ? picture : JSON.stringify(picture, plainly)), name).toBeNull()
}

/** A number that is none says so instead of turning into null; the story and what is derived from it is looked at elsewhere. */
const plainly = (key: string, value: unknown): unknown => {
  if (typeof value === 'number') return Number.isNaN(value) ? 'NaN' : value
  return ['card', 'record', 'story', 'words', 'folding', 'zone', 'lane', 'at'].includes(key) ? null : value
}

const noWords = (text: string): string | null => /.{0,60}(NaN|Infinity|undefined|\[object).{0,40}/.exec(text)?.[0] ?? null
