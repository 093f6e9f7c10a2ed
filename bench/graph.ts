import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { build } from 'vite'
import { serveSite } from '../scripts/site-server.ts'
import { buildSite, launch, median, ROOT } from './browser.ts'
import { type GestureCosts, mainThreadMs, measureZoomAndPan, pause } from './gestures.ts'
import { SIZES, type SizeName, writeLargeStory } from './large-story.ts'
import { DATA, idleCost, LARGE_HEAP, reportRow, sendCompressed, WIDE, watchLongTasks } from './measuring.ts'
import { settledAt } from './settling.ts'
import { makeStory, STORY_ID } from './story.ts'

const OURS = 'runut'
const PEERS = ['sigma-fa2', 'd3-force'] as const
type Name = typeof OURS | (typeof PEERS)[number]
const NAMES: readonly Name[] = [OURS, ...PEERS]

const WAIT_MS = 240_000
/** So long a bare page may take until its nodes rest; sigma's own layout takes minutes, and only its gestures are compared. */
const PATIENCE: Readonly<Record<(typeof PEERS)[number], number>> = { 'sigma-fa2': 30_000, 'd3-force': 120_000 }
const RUNS: Readonly<Record<SizeName, number>> = { '1k': 3, '10k': 1, '100k': 1, '1m': 1 }

/** What our page may take: of d3-force's time until nodes rest, of sigma's work for a step of a gesture. */
const MOST_SETTLED: Readonly<Record<SizeName, number | null>> = { '1k': 0.5, '10k': 0.5, '100k': 0.7, '1m': null }
const MOST_GESTURE = 1.15
/** ms of main thread a second while places are looked for, ms of one task, and ms a second when nothing happens. */
const MOST_ARRANGING = 100
const MOST_TASK = 50
const MOST_IDLE = 3

interface Measured {
  /** When nodes rest, in ms since the navigation began; null where that took too long. */
  readonly settled: number | null
  readonly gestures: Pick<GestureCosts, 'zoom' | 'pan'>
  /** ms of main thread a second while a worker looks for places, null without one; asked of our page alone. */
  readonly arranging: number | null
  /** The longest task from when the graph is asked for until two seconds after it stands, in ms; a bare page's from when it is opened. */
  readonly longest: number
  readonly idle: number
}

/** Measures arranging, zooming and panning graphs, beside plain sigma and d3-force in the same run. The exit code says whether the targets hold. */
export async function benchGraph(sizes: readonly SizeName[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'runut-bench-'))
  try {
    await prepare(folder)
    console.log(`\n${WIDE.width}×${WIDE.height}; in parts of what d3-force takes to settle, and of sigma's own zoom and pan\n`)
    const held: boolean[] = []
    for (const size of sizes) {
      await writeLargeStory(join(folder, 'large.json'), SIZES[size])
      held.push(report(size, await measureInTurn(folder, RUNS[size])))
    }
    return held.includes(false) ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(folder: string): Promise<void> {
  const data = join(folder, 'data')
  mkdirSync(data)
  writeFileSync(join(data, `${STORY_ID}.json`), makeStory())
  await buildSite(data, STORY_ID, join(folder, OURS))
  for (const peer of PEERS) {
    await build({
      root: join(ROOT, 'bench', peer),
      configFile: false,
      logLevel: 'error',
      build: { target: 'es2022', outDir: join(folder, peer), emptyOutDir: true },
    })
  }
}

/** Round by round, so that whatever else the machine does falls on all pages alike. */
async function measureInTurn(folder: string, runs: number): Promise<ReadonlyMap<Name, readonly Measured[]>> {
  const measured = new Map(NAMES.map((name): [Name, Measured[]] => [name, []]))
  for (let run = 0; run < runs; run++) for (const [name, list] of measured) list.push(await measureOnce(folder, name))
  return measured
}

async function measureOnce(folder: string, name: Name): Promise<Measured> {
  const file = join(folder, 'large.json')
  const asked = name === OURS ? DATA : '/story.json'
  const site = await serveSite(join(folder, name), (path, response) => path.endsWith(asked) && sendCompressed(file, response))
  const browser = await launch([LARGE_HEAP])
  try {
    const page = await (await browser.newContext({ viewport: WIDE })).newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.addInitScript(watchLongTasks)
    await page.goto(site.url + (name === OURS ? `?data=${DATA}` : ''), { waitUntil: 'commit' })
    return name === OURS ? await measureOurs(page, session) : await measurePeer(page, session, PATIENCE[name])
  } finally {
    await browser.close()
    await site.close()
  }
}

/** The graph of a large story is drawn when it is asked for: it is, as soon as that can be done. */
async function measureOurs(page: Page, session: CDPSession): Promise<Measured> {
  const arranging = watchWorker(page, session)
  await marked(page, 'runut:timeline')
  const offer = page.locator('.graph-offer button')
  await page.waitForFunction(
    () => document.querySelector('.graph-offer button') !== null || performance.getEntriesByName('runut:graph').length > 0,
    null,
    { timeout: WAIT_MS },
  )
  const begun = await page.evaluate(() => performance.now())
  if ((await offer.count()) > 0) await offer.click()
  const settled = await marked(page, 'runut:graph')
  await pause(2000)
  const longest = await longestTask(page, begun)
  const idle = await idleCost(session)
  return { settled, gestures: await gesturesIn(page, session), arranging: await arranging(), longest, idle }
}

async function measurePeer(page: Page, session: CDPSession, patience: number): Promise<Measured> {
  await marked(page, 'bare:ready')
  const settled = await settledAt(page, patience)
  await page.evaluate(() => Reflect.get(globalThis, 'bench').stop())
  await pause(1000)
  const longest = await longestTask(page, 0)
  const idle = await idleCost(session)
  return { settled, gestures: await gesturesIn(page, session), arranging: null, longest, idle }
}

const longestTask = (page: Page, since: number): Promise<number> =>
  page.evaluate(
    (from) => Math.max(0, ...performance.getEntriesByName('long-task').map((task) => (task.startTime < from ? 0 : task.duration))),
    since,
  )

/** When a mark was set, in ms since the navigation began. */
async function marked(page: Page, name: string): Promise<number> {
  await page.waitForFunction((entry) => performance.getEntriesByName(entry).length > 0, name, { polling: 100, timeout: WAIT_MS })
  return page.evaluate((entry) => performance.getEntriesByName(entry)[0]?.startTime ?? 0, name)
}

/** What the main thread does, in ms a second, as long as the page has a worker. */
function watchWorker(page: Page, session: CDPSession): () => Promise<number | null> {
  let rate: Promise<number> | null = null
  const now = async () => ({ at: performance.now(), busy: await mainThreadMs(session) })
  page.once('worker', (worker) => {
    const [begin, closed] = [now(), new Promise((resolve) => worker.once('close', resolve))]
    rate = (async () => {
      const from = await begin
      await closed
      const to = await now()
      return ((to.busy - from.busy) / (to.at - from.at)) * 1000
    })()
  })
  return async () => rate
}

/** The drag begins in a corner, where no node is taken hold of. */
async function gesturesIn(page: Page, session: CDPSession): Promise<Measured['gestures']> {
  const { x, y, width, height } = (await page.locator('[data-view=graph]').first().boundingBox()) ?? { x: 0, y: 0, ...WIDE }
  const at = (left: number, top: number) => ({ x: x + left * width, y: y + top * height })
  return measureZoomAndPan(session, at(0.5, 0.5), at(0.03, 0.95))
}

function report(size: SizeName, measured: ReadonlyMap<Name, readonly Measured[]>): boolean {
  const of = (name: Name, value: (run: Measured) => number | null) =>
    median((measured.get(name) ?? []).map((run) => value(run) ?? Number.NaN))
  const settled = (run: Measured) => run.settled
  const zoom = ({ gestures }: Measured) => gestures.zoom
  const pan = ({ gestures }: Measured) => gestures.pan
  const arranging = of(OURS, (run) => run.arranging)
  const sigma = of('sigma-fa2', settled)
  console.log(`${SIZES[size].entities} nodes, ${SIZES[size].relations} edges; runs: ${measured.get(OURS)?.length}`)
  const held = [
    reportRow('settled', of(OURS, settled), 'ms', of('d3-force', settled), MOST_SETTLED[size]),
    reportRow('zoom', of(OURS, zoom), 'ms/step', of('sigma-fa2', zoom), MOST_GESTURE),
    reportRow('pan', of(OURS, pan), 'ms/step', of('sigma-fa2', pan), MOST_GESTURE),
    Number.isNaN(arranging) || reportRow('arranging', arranging, 'ms/s', null, MOST_ARRANGING),
    reportRow(
      'one task',
      of(OURS, ({ longest }) => longest),
      'ms',
      null,
      MOST_TASK,
    ),
    reportRow(
      'idle',
      of(OURS, ({ idle }) => idle),
      'ms/s',
      null,
      MOST_IDLE,
    ),
  ].every(Boolean)
  if (Number.isNaN(arranging)) console.log('  arranging  in slices, before the first picture')
  console.log(`  (longest task of sigma's page: ${of('sigma-fa2', ({ longest }) => longest).toFixed(0)} ms)`)
  console.log(`  (sigma settles ${Number.isNaN(sigma) ? `in over ${PATIENCE['sigma-fa2'] / 1000} s` : `in ${sigma.toFixed(0)} ms`})`)
  return held
}
