import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { serveSite } from '../scripts/site-server.ts'
import { buildSite, launch, ROOT } from './browser.ts'
import { type GestureCosts, measureGestures, pause } from './gestures.ts'
import { SIZES, type SizeName, writeLargeStory } from './large-story.ts'
import { DATA, idleCost, LARGE_HEAP, sendCompressed, WIDE, watchLongTasks } from './measuring.ts'
import { stopReading } from './stopping.ts'
import { makeStory, STORY_ID } from './story.ts'
import { report, reportAll } from './timeline-figures.ts'

const WAITING = { polling: 100, timeout: 600_000 }
/** Only here the reader is expected to lose patience; one run takes minutes. */
const LARGEST: SizeName = '1m'

/** A page to measure, and the mark it sets when its first picture is complete. */
export interface Subject {
  readonly name: 'runut' | 'floor' | 'density'
  readonly folder: string
  readonly path: string
  readonly mark: string
}

export interface Measured {
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
  /** ms from when the reader stopped the reading of a file until nothing more was read; null where nobody did. */
  readonly stopped: number | null
}

/** Every page's runs. */
export type Runs = ReadonlyMap<Subject['name'], readonly Measured[]>

/** Measures loading, zooming and panning large stories, beside bare pages in the same run. The exit code says whether the targets hold. */
export async function benchTimeline(sizes: readonly SizeName[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'runut-bench-'))
  try {
    const subjects = await prepare(folder)
    console.log(
      `\n${WIDE.width}×${WIDE.height}; in parts of a page that only reads the file (load, memory) or only draws density (zoom, pan)\n`,
    )
    const all = new Map<SizeName, Runs>()
    for (const size of sizes) {
      const file = join(folder, 'large.json')
      await writeLargeStory(file, SIZES[size])
      all.set(size, await measureInTurn(subjects, file, size))
      report(size, all)
    }
    return reportAll(all) ? 0 : 1
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
async function measureInTurn(subjects: readonly Subject[], file: string, size: SizeName): Promise<Runs> {
  const measured = new Map(subjects.map(({ name }) => [name, [] as Measured[]]))
  for (let run = 0; run < (size === LARGEST ? 1 : 3); run++)
    for (const subject of subjects) measured.get(subject.name)?.push(await measureOnce(subject, file, size))
  return measured
}

async function measureOnce({ name, folder, path, mark }: Subject, file: string, size: SizeName): Promise<Measured> {
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
    const memoryMb = await memoryOf(browser)
    const elements = await page.evaluate(() => document.getElementsByTagName('*').length)
    const gestures = name === 'floor' ? null : await measureGestures(page, session, await middle(page), SIZES[size].events)
    const stopped = name === 'runut' && size === LARGEST ? await stopReading(page) : null
    return { picture, settled, longTasks, elements, idle, memoryMb, gestures, stopped }
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
