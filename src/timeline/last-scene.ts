import { type BareScene, bareScene, type TimelineInput } from './bare-scene.ts'
import type { TimelineScene } from './scene.ts'

/** Adds to a scene what its first picture does not wait for; null until its code is there. */
export type Finish = ((scene: BareScene, input: TimelineInput) => TimelineScene) | null

const NOTHING = { details: [], under: [], over: [], last: [], links: [], asks: false } as const

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
  since: true,
  board: true,
  scroll: true,
}
const NAMES = Object.keys(PARTS) as readonly (keyof typeof PARTS)[]

/** Makes scenes; the same scene again where nothing that it shows has changed, as when a frame was asked for by something else on the page. */
export function createSceneMaker(): (input: TimelineInput, finish: Finish) => TimelineScene {
  let last: { readonly parts: readonly unknown[]; readonly scene: TimelineScene } | null = null
  return (input, finish) => {
    const { viewport, size } = input
    const parts = [finish, viewport.start, viewport.end, size.width, size.height, ...NAMES.map((name) => input[name])]
    if (last?.parts.every((part, i) => part === parts[i])) return last.scene
    const bare = bareScene(input)
    const scene = finish?.(bare, input) ?? { ...bare, ...NOTHING }
    last = { parts, scene }
    return scene
  }
}
