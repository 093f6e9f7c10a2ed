import type { CDPSession, Page } from '@playwright/test'

/** What a step of each gesture costs the page's main thread, in ms of work: other programs on the machine do not count. */
export interface GestureCosts {
  /** In and out again, from the whole story. */
  readonly zoom: number
  /** There and back, with the whole story in view. */
  readonly pan: number
  /** The same, where some hundred events are in view, with marks and names. */
  readonly panNear: number
  /** The same, where some twenty are, with what stands below their names. */
  readonly panNearest: number
  /** 95 of 100 frames of the two near pans came no later after the one before, in whole ms. */
  readonly frame: number
  /** How many tasks of more than 50 ms there were in all of it. */
  readonly longTasks: number
}

const STEPS = 60
const PACE_MS = 1000 / 60
/** So many steps of the wheel lead from the whole of a thousand events to each near view; each ten times as many events take `TENFOLD` more. */
const NEAR = 12
const NEAREST = 30
const TENFOLD = 16.6
/** Some pages take seconds for a step: a gesture is cut short after so long. */
const MOST_MS = 30_000

/** A place on the page, in CSS pixels. */
interface At {
  readonly x: number
  readonly y: number
}

/** What a page is asked while its story is whole: to be zoomed in and out with the wheel at one place, and dragged there and back from another. */
export async function measureZoomAndPan(session: CDPSession, at: At, from = at): Promise<Pick<GestureCosts, 'zoom' | 'pan'>> {
  const mouse = mouseOf(session, at)
  await mouse.move(at)
  const zoom = await costOf(session, (i) => mouse.wheel(i < STEPS / 2 ? -100 : 100))
  await mouse.move(from)
  return { zoom, pan: await mouse.drag(from, (step) => costOf(session, step)) }
}

/**
 * Zooms and drags with the whole story in view, then drags at two nearer zooms. A step is sent when the last has been dealt with, so that none is
 * merged away. `events` is the size of the story; the page keeps its long tasks (`watchLongTasks` in measuring.ts).
 */
export async function measureGestures(page: Page, session: CDPSession, at: At, events: number): Promise<GestureCosts> {
  const mouse = mouseOf(session, at)
  const zoomIn = (steps: number) => paced(Math.round(steps), () => mouse.wheel(-100))
  const cost = () => mouse.drag(at, (step) => costOf(session, step))
  const frames = () => mouse.drag(at, (step) => framesOf(page, step))
  const before = await countLongTasks(page)
  const whole = await measureZoomAndPan(session, at)
  await zoomIn(NEAR + TENFOLD * Math.log10(events / 1000))
  const panNear = await cost()
  const near = await frames()
  await zoomIn(NEAREST - NEAR)
  const panNearest = await cost()
  const nearest = await frames()
  return { ...whole, panNear, panNearest, frame: p95([...near, ...nearest]), longTasks: (await countLongTasks(page)) - before }
}

/** A mouse whose wheel turns at one place. */
function mouseOf(session: CDPSession, at: At) {
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel', { x, y }: At, more: object = {}) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, ...more })
  return {
    move: (to: At) => send('mouseMoved', to),
    wheel: (by: number) => send('mouseWheel', at, { deltaX: 0, deltaY: by }),
    /** Drags from a place there and back, while `measure` paces the steps. */
    drag: async <T>(from: At, measure: (step: Step) => Promise<T>): Promise<T> => {
      const held = { button: 'left', buttons: 1 }
      await send('mousePressed', from, { ...held, clickCount: 1 })
      const measured = await measure((i) =>
        send('mouseMoved', { x: from.x + 8 * (i < STEPS / 2 ? i + 1 : STEPS - 1 - i), y: from.y }, held),
      )
      await send('mouseReleased', from, { button: 'left', clickCount: 1 })
      return measured
    },
  }
}

type Step = (i: number) => Promise<unknown>

/** Sends so many steps, and says how many: fewer where they take too long. */
async function paced(most: number, step: Step): Promise<number> {
  const end = performance.now() + MOST_MS
  let steps = 0
  while (steps < most && performance.now() < end) await Promise.all([step(steps++), pause(PACE_MS)])
  await pause(300)
  return steps
}

async function costOf(session: CDPSession, step: Step): Promise<number> {
  const before = await mainThreadMs(session)
  const steps = await paced(STEPS, step)
  return ((await mainThreadMs(session)) - before) / steps
}

/** How long each frame came after the one before, in ms. Asked for in a pass of its own: counting frames is work too. */
async function framesOf(page: Page, step: Step): Promise<readonly number[]> {
  const counter = await page.evaluateHandle(() => {
    const times: number[] = []
    const asked = { id: 0 }
    const next = (time: number) => {
      times.push(time)
      asked.id = requestAnimationFrame(next)
    }
    asked.id = requestAnimationFrame(next)
    return { times, asked }
  })
  for (let i = 0; i < STEPS; i++) await Promise.all([step(i), pause(PACE_MS)])
  const times = await counter.evaluate((kept) => {
    cancelAnimationFrame(kept.asked.id)
    return kept.times
  })
  await pause(300)
  return times.slice(1).map((time, i) => time - (times[i] ?? time))
}

const p95 = (times: readonly number[]): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN)

const countLongTasks = (page: Page): Promise<number> => page.evaluate(() => performance.getEntriesByName('long-task').length)

/** How long the main thread has worked so far; `Performance` must have been enabled with `threadTicks`. */
export async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
