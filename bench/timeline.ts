import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { serveSite } from '../scripts/site-server.ts'
import { buildSite, launch, median, ROOT } from './browser.ts'
import { type GestureCosts, measureGestures, pause } from './gestures.ts'
import { SIZES, type SizeName, writeLargeStory } from './large-story.ts'
import { DATA, idleCost, LARGE_HEAP, reportRow, sendCompressed, WIDE, watchLongTasks } from './measuring.ts'
import { makeStory, STORY_ID } from './story.ts'

const WAITING = { polling: 100, timeout: 240_000 }

/** A page to measure, and the mark it sets when its first picture is complete. */
interface Subject {
  readonly name: 'runut' | 'floor' | 'density'
  readonly folder: string
  readonly path: string
  readonly mark: string
}

interface Measured {
  /** Until the first picture is complete: ms since the navigation began. */
  readonly picture: number
  /** Until all else stands as well: no more is read, and nothing joins the page any more. */
  readonly settled: number
  /** How long each long task took until then and a second on; what the engine took for JSON is left out. */
  readonly longTasks: readonly number[]
  readonly elements: number
  /** ms of main thread in a second in which nothing happens. */
  readonly idle: number
  /** Of the page's process, where the system tells; typed arrays included. */
  readonly memoryMb: number | null
  readonly gestures: GestureCosts | null
}

/** What our page may take, in parts of the page that only reads the file, and of the one that only draws density. */
const MOST_LOAD: Readonly<Record<SizeName, number | null>> = { '1k': null, '10k': 3, '100k': 2, '1m': 2 }
const MOST_GESTURE = 2.5
/** A million events may cost so many times what our own page takes for ten thousand. */
const MOST_GROWTH = 1.5
/** A drag's frames, in whole ms, and its long tasks: up to a hundred thousand events. */
const MOST_FRAME = 17
const MOST_IDLE = 3
const MOST_TASK = 50
const MOST_ELEMENTS = 1500

/** Measures loading, zooming and panning large stories, beside bare pages in the same run. The exit code says whether the targets hold. */
export async function benchTimeline(sizes: readonly SizeName[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'runut-bench-'))
  try {
    const subjects = await prepare(folder)
    console.log(
      `\n${WIDE.width}×${WIDE.height}; in parts of a page that only reads the file (load, memory) or only draws density (zoom, pan)\n`,
    )
    const held: boolean[] = []
    const ours = new Map<SizeName, readonly Measured[]>()
    for (const size of sizes) {
      const file = join(folder, 'large.json')
      await writeLargeStory(file, SIZES[size])
      const measured = await measureInTurn(subjects, file, size)
      ours.set(size, measured.get('runut') ?? [])
      held.push(report(size, measured))
    }
    held.push(reportGrowth(ours.get('10k'), ours.get('1m')))
    return held.includes(false) ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(folder: string): Promise<readonly Subject[]> {
  const data = join(folder, 'data')
  mkdirSync(data)
  writeFileSync(join(data, `${STORY_ID}.json`), makeStory())
  const site = join(folder, 'site')
  await buildSite(data, STORY_ID, site)
  const bare = (name: 'floor' | 'density'): Subject => {
    cpSync(join(ROOT, 'bench', name), join(folder, name), { recursive: true })
    return { name, folder: join(folder, name), path: '', mark: 'bare:ready' }
  }
  return [bare('floor'), bare('density'), { name: 'runut', folder: site, path: `?data=${DATA}`, mark: 'runut:timeline' }]
}

/** Round by round, so that whatever else the machine does falls on all pages alike. */
async function measureInTurn(
  subjects: readonly Subject[],
  file: string,
  size: SizeName,
): Promise<ReadonlyMap<Subject['name'], readonly Measured[]>> {
  const measured = new Map(subjects.map(({ name }) => [name, [] as Measured[]]))
  for (let run = 0; run < (size === '1m' ? 1 : 3); run++)
    for (const subject of subjects) measured.get(subject.name)?.push(await measureOnce(subject, file, SIZES[size].events))
  return measured
}

async function measureOnce({ name, folder, path, mark }: Subject, file: string, events: number): Promise<Measured> {
  const site = await serveSite(
    folder,
    (asked, response) => asked.endsWith(name === 'runut' ? DATA : '/story.json') && sendCompressed(file, response),
  )
  const browser = await launch([LARGE_HEAP])
  try {
    const page = await (await browser.newContext({ viewport: WIDE })).newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.addInitScript(watchLongTasks)
    await page.goto(site.url + path, { waitUntil: 'commit' })
    await page.waitForFunction((entry) => performance.getEntriesByName(entry).length > 0, mark, WAITING)
    const picture = await page.evaluate((entry) => performance.getEntriesByName(entry)[0]?.startTime ?? 0, mark)
    if (name === 'runut') await page.waitForFunction(() => document.documentElement.dataset['runut'] === 'ready', null, WAITING)
    const settled = await page.evaluate(() => performance.now())
    await pause(1000)
    const longTasks = await page.evaluate(longTasksSeen)
    const idle = await idleCost(session)
    await session.send('HeapProfiler.collectGarbage')
    const memoryMb = await memoryOf(browser)
    const elements = await page.evaluate(() => document.getElementsByTagName('*').length)
    const gestures = name === 'floor' ? null : await measureGestures(page, session, await middle(page), events)
    return { picture, settled, longTasks, elements, idle, memoryMb, gestures }
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Runs in the page: a long task during which `JSON.parse` ran is that task without it. */
function longTasksSeen(): readonly number[] {
  const parses = performance.getEntriesByName('json')
  return performance.getEntriesByName('long-task').map(({ startTime, duration }) => {
    const within = parses.filter((parse) => parse.startTime >= startTime && parse.startTime < startTime + duration)
    return within.reduce((left, parse) => left - parse.duration, duration)
  })
}

/** The largest of the browser's page processes, shared memory in parts. */
async function memoryOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => proportionalMb(id))
  return sizes.every((size) => size !== null) ? Math.max(0, ...sizes) : null
}

function proportionalMb(id: number): number | null {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]) / 1024
  } catch {
    return null
  }
}

async function middle(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('[data-view=timeline]').first().boundingBox()
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
}

type Value = (run: Measured) => number | null | undefined

const GESTURES: readonly (readonly [label: string, cost: Value])[] = [
  ['zoom', (run) => run.gestures?.zoom],
  ['pan', (run) => run.gestures?.pan],
  ['pan, near', (run) => run.gestures?.panNear],
  ['pan, nearest', (run) => run.gestures?.panNearest],
]

const typical = (runs: readonly Measured[] = [], value: Value): number => median(runs.map((run) => value(run) ?? Number.NaN))

/** What a million events cost, beside ten thousand: where both were measured. */
function reportGrowth(small: readonly Measured[] | undefined, large: readonly Measured[] | undefined): boolean {
  if (small === undefined || large === undefined) return true
  console.log('1m events, in parts of our own page with 10k')
  return GESTURES.map(([label, cost]) => reportRow(label, typical(large, cost), 'ms/step', typical(small, cost), MOST_GROWTH)).every(
    Boolean,
  )
}

function report(size: SizeName, measured: ReadonlyMap<Subject['name'], readonly Measured[]>): boolean {
  const of = (name: Subject['name'], value: Value) => typical(measured.get(name), value)
  const upTo100k = (most: number) => (size === '1m' ? null : most)
  const rows: readonly (readonly [label: string, ours: number, unit: string, bare: number | null, most: number | null])[] = [
    ['load', of('runut', (run) => run.picture), 'ms', of('floor', (run) => run.picture), MOST_LOAD[size]],
    ['settled', of('runut', (run) => run.settled), 'ms', of('floor', (run) => run.picture), null],
    ...GESTURES.map(([label, cost]) => [label, of('runut', cost), 'ms/step', of('density', cost), MOST_GESTURE] as const),
    ['near pans', of('runut', (run) => run.gestures?.frame), 'ms a frame (95 of 100)', null, upTo100k(MOST_FRAME)],
    ['in gestures', of('runut', (run) => run.gestures?.longTasks), 'long tasks', null, upTo100k(0)],
    ['memory', of('runut', (run) => run.memoryMb), 'MB', of('floor', (run) => run.memoryMb), size === '1m' ? 2 : null],
    ['idle', of('runut', (run) => run.idle), 'ms/s', null, MOST_IDLE],
    ['elements', of('runut', (run) => run.elements), '', null, MOST_ELEMENTS],
    ['longest', of('runut', ({ longTasks }) => Math.max(0, ...longTasks)), 'ms in one task', null, MOST_TASK],
    ['long tasks', of('runut', ({ longTasks }) => longTasks.filter((ms) => ms > MOST_TASK).length), '', null, null],
  ]
  console.log(`${size} events, ${measured.get('runut')?.length} runs`)
  return rows.map((row) => reportRow(...row)).every(Boolean)
}
