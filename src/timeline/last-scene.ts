import { bareScene, type TimelineInput } from './bare-scene.ts'
import type { sceneExtras, TimelineScene } from './scene.ts'

/** Finds what a bare scene is without; null until its code is there. */
export type Extras = typeof sceneExtras | null
const NONE = { details: [], lit: [] }

/** What scenes are made from as a whole, besides the numbers of the viewport and of the size. */
const PARTS: Readonly<Record<Exclude<keyof TimelineInput, 'viewport' | 'size'>, true>> = {
  story: true,
  visible: true,
  folding: true,
  emphasis: true,
  tied: true,
  selection: true,
  hover: true,
  range: true,
  words: true,
  measure: true,
  reserved: true,
  board: true,
  scroll: true,
}
const NAMES = Object.keys(PARTS) as readonly (keyof typeof PARTS)[]

/** Makes scenes; the same scene again where nothing that it shows has changed, as when a frame was asked for by something else on the page. */
export function createSceneMaker(): (input: TimelineInput, extras: Extras) => TimelineScene {
  let last: { readonly parts: readonly unknown[]; readonly scene: TimelineScene } | null = null
  return (input, extras) => {
    const { viewport, size } = input
    const parts = [extras, viewport.start, viewport.end, size.width, size.height, ...NAMES.map((name) => input[name])]
    if (last?.parts.every((part, i) => part === parts[i])) return last.scene
    const bare = bareScene(input)
    const scene = { ...bare, ...(extras?.(bare, input) ?? NONE) }
    last = { parts, scene }
    return scene
  }
}
