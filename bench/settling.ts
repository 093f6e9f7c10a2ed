import type { Page } from '@playwright/test'
import { pause } from './gestures.ts'

/** Nodes count as settled when, in four samples running, they move by less than this share of the picture's radius in a second, on average. */
const CALM = 0.01
const CALM_SAMPLES = 4
const BETWEEN_MS = 250

/** Where some nodes stand, x and y in turn, and when, in ms since the navigation began. */
interface Sample {
  readonly at: number
  readonly places: readonly number[]
}

/** When the nodes of a bare page have come to rest, in ms since the navigation began; null where that takes longer than `patience`. */
export async function settledAt(page: Page, patience: number): Promise<number | null> {
  let before = await sampleOf(page)
  let calmSince = before.at
  for (let calm = 0; before.at < patience; ) {
    await pause(BETWEEN_MS)
    const now = await sampleOf(page)
    if (motion(before, now) >= CALM) calm = 0
    else if (++calm === 1) calmSince = before.at
    if (calm === CALM_SAMPLES) return calmSince
    before = now
  }
  return null
}

const sampleOf = (page: Page): Promise<Sample> =>
  page.evaluate(() => ({ at: performance.now(), places: Reflect.get(globalThis, 'bench').positions() }))

/** How far nodes have moved on average against the middle of all, in parts of the picture's radius and a second. */
function motion(before: Sample, now: Sample): number {
  const [old, places] = [centred(before.places), centred(now.places)]
  const nodes = places.length / 2
  let [moved, spread] = [0, 0]
  for (let i = 0; i < places.length; i += 2) {
    const [x = 0, y = 0, fromX = 0, fromY = 0] = [places[i], places[i + 1], old[i], old[i + 1]]
    moved += Math.hypot(x - fromX, y - fromY)
    spread += x ** 2 + y ** 2
  }
  return (moved / nodes / Math.sqrt(spread / nodes || 1e-9) / (now.at - before.at)) * 1000
}

function centred(places: readonly number[]): readonly number[] {
  const mean = (axis: number) => places.reduce((sum, value, i) => (i % 2 === axis ? sum + value : sum), 0) / (places.length / 2)
  const middle = [mean(0), mean(1)]
  return places.map((value, i) => value - (middle[i % 2] ?? 0))
}
