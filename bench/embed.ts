import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { serveSite } from '../scripts/site-server.ts'
import { buildSite, launch, median, ROOT } from './browser.ts'
import { pause } from './gestures.ts'
import { measureOnce, RUNS, type Subject, say, slowPage, TARGETS, type Times } from './phone.ts'
import { makeStory } from './story.ts'

const FRAMES = 10
/** The longest that an article may be held up by frames that are far away, in ms. */
const LONGEST_TASK = 50
/** So long an article is watched, in ms. */
const WATCHED = 3000

/** Measures what a frame's reader waits for on a phone, beside a bare page in the same run, and what frames that are far away cost their article. */
export async function benchEmbed(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'runut-bench-'))
  try {
    const bare = join(folder, 'bare')
    const own = join(folder, 'own')
    cpSync(join(ROOT, 'bench/bare'), bare, { recursive: true })
    writeFileSync(join(bare, 'story.json'), makeStory())
    await buildSite(join(ROOT, 'data'), packageJson.config.story, own)
    const frame = (name: string, path: string): Subject => ({ name, folder: own, path, mark: 'runut:ready' })
    // What codes name: the site's own page for articles, and a story's in a language. They are judged.
    const named = [
      { name: 'bare canvas', folder: bare, mark: 'bare:ready' },
      frame('frame', 'embed.html?view=timeline'),
      frame('frame, another language', `${packageJson.config.story}/en/embed.html?view=timeline`),
    ]
    // An old code, or one written by hand, asks the site's own page for another language and is led on: two pages are fetched for one, so it is
    // told beside them and not judged.
    const led = frame('the same, led there', 'embed.html?view=timeline&lang=en')
    const subjects = [...named, led]
    const pictures = reportPictures(subjects, await inTurn(subjects), named.length)
    return Math.max(pictures, await reportArticle(own))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Round by round, so that whatever else the machine does falls on all pages alike. */
async function inTurn(subjects: readonly Subject[]): Promise<readonly (readonly Times[])[]> {
  const times = subjects.map((): Times[] => [])
  for (let run = 0; run < RUNS; run++) for (const [i, subject] of subjects.entries()) times[i]?.push(await measureOnce(subject))
  return times
}

/** Of the subjects the first so many are judged, by the very first of all. */
function reportPictures(subjects: readonly Subject[], times: readonly (readonly Times[])[], judged: number): number {
  const pictures = times.map((runs) => median(runs.map(({ picture }) => picture)))
  const floor = pictures[0] ?? 0
  for (const [i, runs] of times.entries())
    console.log(
      `${(subjects[i]?.name ?? '').padEnd(24)} first picture ${say(pictures[i] ?? 0, floor)}   complete ${say(median(runs.map(({ ready }) => ready)), floor)}`,
    )
  const held = pictures.slice(0, judged).every((picture) => picture <= TARGETS.picture * floor)
  console.log(`Target: first picture ${TARGETS.picture} ×: ${held ? 'held' : 'missed'}`)
  return held ? 0 : 1
}

/** Watches an article of which frames stand far below what is on screen, beside the same article with as many empty ones: those the browser makes by itself. */
async function reportArticle(site: string): Promise<number> {
  const served = await serveSite(site, (path, response) => {
    const [, name = ''] = path.split('/')
    if (name !== 'ours' && name !== 'empty') return false
    const article = articleOf(name === 'ours' ? '/embed.html' : '/icon.svg', name === 'ours')
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(article)
    return true
  })
  try {
    const longest = async (path: string) => {
      const browser = await launch()
      const page = await slowPage(browser)
      await page.goto(served.url + path)
      await pause(WATCHED)
      const tasks: readonly number[] = await page.evaluate(() => Reflect.get(window, 'tasks'))
      await browser.close()
      return Math.max(0, ...tasks)
    }
    const runs: { readonly ours: number; readonly empty: number }[] = []
    for (let run = 0; run < RUNS; run++) runs.push({ ours: await longest('ours'), empty: await longest('empty') })
    const [ours, empty] = [median(runs.map((run) => run.ours)), median(runs.map((run) => run.empty))]
    const held = ours <= Math.max(LONGEST_TASK, empty)
    console.log(`${FRAMES} lazy frames: longest task of the article ${ours.toFixed(0)} ms, with empty frames ${empty.toFixed(0)} ms`)
    console.log(`Target: at most ${LONGEST_TASK} ms, or what empty frames take: ${held ? 'held' : 'missed'}`)
    return held ? 0 : 1
  } finally {
    await served.close()
  }
}

const articleOf = (src: string, scripted: boolean): string => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script>const tasks = window.tasks = []
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })</script>
<style>main { block-size: 20000px }</style><meta name="viewport" content="width=device-width">
<body><main>An article.</main>${`<iframe title="A story" src="${src}" width="100%" height="630" loading="lazy"></iframe>`.repeat(FRAMES)}
${scripted ? '<script async src="/embed.js"></script>' : ''}</body>`
