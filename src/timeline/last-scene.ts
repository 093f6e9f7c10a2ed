import { type BareScene, bareScene, type TimelineInput } from './bare-scene.ts'
import type { LateParts } from './late-parts.ts'
import type { TimelineScene } from './scene.ts'

/** Adds what no first picture waits for; null until its code is there. */
export type LateIn = ((scene: BareScene, input: TimelineInput) => LateParts) | null

const NOTHING: LateParts = { details: [], links: [], asks: false, under: [], over: [], last: [] }

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
export function createSceneMaker(): (input: TimelineInput, lateIn: LateIn) => TimelineScene {
  let last: { readonly parts: readonly unknown[]; readonly scene: TimelineScene } | null = null
  return (input, lateIn) => {
    const { viewport, size } = input
    const parts = [lateIn, viewport.start, viewport.end, size.width, size.height, ...NAMES.map((name) => input[name])]
    if (last?.parts.every((part, i) => part === parts[i])) return last.scene
    const bare = bareScene(input)
    const scene = { ...bare, ...(lateIn?.(bare, input) ?? NOTHING) }
    last = { parts, scene }
    return scene
  }
}
