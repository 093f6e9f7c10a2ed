import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import packageJson from '../package.json' with { type: 'json' }
import { serveSite } from '../scripts/site-server.ts'
import { buildSite, launch, median, ROOT } from './browser.ts'
import { makeStory, STORY_ID } from './story.ts'

export const RUNS = 5
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const CPU_SLOWDOWN = 4
/** What our page may take, in parts of the bare page's first picture. */
export const TARGETS = { picture: 1.25, ready: 1.6 }

/** A page to measure, and the mark it sets when it is complete. */
export interface Subject {
  readonly name: string
  readonly folder: string
  /** Its file, with a query; the folder's own page where there is none. */
  readonly path?: string
  readonly mark: string
}

/** Milliseconds since the navigation began. */
export interface Times {
  readonly picture: number
  readonly ready: number
}

/** Measures what a reader with a phone waits for, beside a bare page in the same run. The exit code says whether the targets hold. */
export async function benchPhone(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'runut-bench-'))
  try {
    const subjects = await prepare(folder)
    const times = await measureInTurn(subjects)
    return report(subjects, times)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The bare page and ours get the same made-up story; ours is measured with its own story besides. */
async function prepare(folder: string): Promise<readonly [bare: Subject, measured: Subject, own: Subject]> {
  const data = join(folder, 'data')
  const bare = join(folder, 'bare')
  mkdirSync(data)
  writeFileSync(join(data, `${STORY_ID}.json`), makeStory())
  cpSync(join(ROOT, 'bench/bare'), bare, { recursive: true })
  writeFileSync(join(bare, 'story.json'), makeStory())
  const measured = join(folder, 'measured')
  const own = join(folder, 'own')
  await buildSite(data, STORY_ID, measured)
  await buildSite(join(ROOT, 'data'), packageJson.config.story, own)
  return [
    { name: 'bare canvas', folder: bare, mark: 'bare:ready' },
    { name: 'runut, the same story', folder: measured, mark: 'runut:ready' },
    { name: `runut, ${packageJson.config.story}`, folder: own, mark: 'runut:ready' },
  ]
}

/** Round by round, so that whatever else the machine does falls on all pages alike. */
async function measureInTurn(subjects: readonly Subject[]): Promise<readonly (readonly Times[])[]> {
  const times = subjects.map((): Times[] => [])
  for (let run = 0; run < RUNS; run++) {
    for (const [i, subject] of subjects.entries()) times[i]?.push(await measureOnce(subject))
  }
  return times
}

export async function measureOnce({ folder, path = '', mark }: Subject): Promise<Times> {
  const site = await serveSite(folder)
  const browser = await launch()
  try {
    const page = await slowPage(browser)
    // A page may lead on to another: what is waited for began with the first.
    await page.addInitScript(() => {
      sessionStorage['began'] ??= performance.timeOrigin
    })
    await page.goto(site.url + path, { waitUntil: 'commit' })
    await page.waitForFunction(
      (name) => performance.getEntriesByName(name).length > 0 && performance.getEntriesByName('first-contentful-paint').length > 0,
      mark,
      { polling: 100 },
    )
    const at = (name: string) =>
      page.evaluate((entry) => {
        const { startTime = 0 } = performance.getEntriesByName(entry)[0] ?? {}
        return performance.timeOrigin - Number(sessionStorage['began']) + startTime
      }, name)
    const picture = await at('first-contentful-paint')
    return { picture, ready: Math.max(picture, await at(mark)) }
  } finally {
    await browser.close()
    await site.close()
  }
}

export async function slowPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return page
}

function report(subjects: readonly Subject[], times: readonly (readonly Times[])[]): number {
  const medians = times.map((runs) => ({ picture: median(runs.map((run) => run.picture)), ready: median(runs.map((run) => run.ready)) }))
  const floor = medians[0]?.picture ?? 0
  console.log(
    `390×844 at 2, CPU ÷${CPU_SLOWDOWN}, 1.6 Mbit/s, 150 ms; median of ${RUNS}, in ms and in parts of the bare page's first picture\n`,
  )
  for (const [i, { picture, ready }] of medians.entries()) {
    console.log(`${(subjects[i]?.name ?? '').padEnd(24)} first picture ${say(picture, floor)}   complete ${say(ready, floor)}`)
  }
  const ours = medians[1]
  const held = ours !== undefined && ours.picture <= TARGETS.picture * floor && ours.ready <= TARGETS.ready * floor
  console.log(`\nTargets: first picture ${TARGETS.picture} ×, complete ${TARGETS.ready} ×: ${held ? 'held' : 'missed'}`)
  return held ? 0 : 1
}

export const say = (time: number, floor: number) => `${time.toFixed(0).padStart(5)} (${(time / floor).toFixed(2)} ×)`
