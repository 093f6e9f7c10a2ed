import { LIGHT_PALETTE } from '../base/light-palette.ts'
import { finish } from '../base/steps.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import type { Size } from '../base/units.ts'
import type { Sheet, SheetPicture } from '../formats/sheet.ts'
import { createDressing, type Dress } from '../graph/dressing.ts'
import type { Layout } from '../graph/positions.ts'
import { type GraphScene, pictureOf, sceneOf } from '../graph/scene.ts'
import { graphSvg } from '../graph/svg.ts'
import type { Seen } from '../graph/view.ts'
import { type GraphInput, graphWorld } from '../graph/world.ts'
import { say } from '../story/say.ts'
import { delaysIn } from '../timeline/delays.ts'
import { timelinePicture } from '../timeline/picture.ts'
import { type TimelineScene, timelineScene } from '../timeline/scene.ts'
import { shapeTags } from '../timeline/svg.ts'
import { claimLines, dressLines, footLines, type Looked, legendEntries, type Scenes, shownLines } from './picture-notes.ts'
import { sceneInput } from './scene-input.ts'

/** All that a saved picture is made from: the story as it is on screen, and what of it is. */
export interface SavedInput extends Looked {
  /** The size of the timeline, if it is wanted. */
  readonly timeline: Size | null
  /** The graph as it is looked at, if it is wanted. */
  readonly graph: (Seen & { readonly layout: Layout }) | null
}

/** What is on screen as a sheet that explains itself: the pictures, what they show and what is kept from them, their signs, both sides of their claims, the sources. */
export function savedSheet(input: SavedInput): Sheet {
  const { story, state, derived, words, timeline, graph } = input
  const plain = { ...sceneInput(story, { ...state, hover: null }, derived, words), words, measure: tableMeasure }
  const time = timeline && timelineScene({ ...plain, size: timeline, reserved: 0 }, delaysIn)
  const ties = graph && dressedScene({ ...plain, ...graph }, graph)
  const scenes: Scenes = { time, ties }
  const claims = claimLines(input, scenes)
  return {
    lang: words.lang,
    title: say(story.title, words.lang).text,
    shown: [...shownLines(input, time), ...(graph === null ? [] : dressLines(graph, words))],
    pictures: [...(ties ? [graphPart(ties)] : []), ...(time ? [timePart(time)] : [])],
    legend: { name: words.saved.legend, entries: legendEntries(input, scenes, LIGHT_PALETTE, 'saved-') },
    notes: [...(claims.length > 0 ? [{ name: words.saved.claims, lines: claims }] : []), { name: '', lines: footLines(input) }],
  }
}

/** The graph with what has been put on top of it, as on screen. */
const dressedScene = (input: GraphInput & Dress, { size, camera }: Seen): GraphScene =>
  sceneOf(pictureOf(finish(createDressing()(graphWorld(input, size), input)), camera))

const timePart = (scene: TimelineScene): SheetPicture => ({
  parts: shapeTags(timelinePicture(scene), LIGHT_PALETTE),
  size: scene.size,
  ground: 'panel',
})

const graphPart = (scene: GraphScene): SheetPicture => ({ parts: [graphSvg(scene, LIGHT_PALETTE)], size: scene.size, ground: 'paper' })
