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

/** A place on the page, in CSS pixels. */
interface At {
  readonly x: number
  readonly y: number
}

/**
 * Zooms in and out with the wheel, then drags there and back at three zooms. A step is sent when the last has been dealt with, so that none is
 * merged away. `events` is the size of the story; the page keeps its long tasks (`watchLongTasks`).
 */
export async function measureGestures(page: Page, session: CDPSession, at: At, events: number): Promise<GestureCosts> {
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel', { x, y }: At, more: object = {}) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, ...more })
  const wheel = (by: number) => mouse('mouseWheel', at, { deltaX: 0, deltaY: by })
  const zoomIn = (steps: number) => paced(Math.round(steps), () => wheel(-100))
  const drag = async <T>(measure: (step: Step) => Promise<T>): Promise<T> => {
    const held = { button: 'left', buttons: 1 }
    await mouse('mousePressed', at, { ...held, clickCount: 1 })
    const measured = await measure((i) => mouse('mouseMoved', { x: at.x + 8 * (i < STEPS / 2 ? i + 1 : STEPS - 1 - i), y: at.y }, held))
    await mouse('mouseReleased', at, { button: 'left', clickCount: 1 })
    return measured
  }
  const cost = (step: Step) => costOf(session, step)
  const frames = (step: Step) => framesOf(page, step)
  const before = await countLongTasks(page)
  await mouse('mouseMoved', at)
  const zoom = await cost((i) => wheel(i < STEPS / 2 ? -100 : 100))
  const pan = await drag(cost)
  await zoomIn(NEAR + TENFOLD * Math.log10(events / 1000))
  const panNear = await drag(cost)
  const near = await drag(frames)
  await zoomIn(NEAREST - NEAR)
  const panNearest = await drag(cost)
  const nearest = await drag(frames)
  return { zoom, pan, panNear, panNearest, frame: p95([...near, ...nearest]), longTasks: (await countLongTasks(page)) - before }
}

type Step = (i: number) => Promise<unknown>

async function paced(steps: number, step: Step): Promise<void> {
  for (let i = 0; i < steps; i++) await Promise.all([step(i), pause(PACE_MS)])
  await pause(300)
}

async function costOf(session: CDPSession, step: Step): Promise<number> {
  const before = await mainThreadMs(session)
  await paced(STEPS, step)
  return ((await mainThreadMs(session)) - before) / STEPS
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

/** Runs in the page, before anything of its own: keeps each long task as a measure of its own, to be asked for later. */
export function watchLongTasks(): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) performance.measure('long-task', { start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })
}

const countLongTasks = (page: Page): Promise<number> => page.evaluate(() => performance.getEntriesByName('long-task').length)

/** How long the main thread has worked so far; `Performance` must have been enabled with `threadTicks`. */
export async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
