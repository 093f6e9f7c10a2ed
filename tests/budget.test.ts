import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtFiles, builtText, chunkOf, gzipSize, reachable, scriptsOf } from './built-site.ts'
import { ROOT } from './sources.ts'

const KB = 1000
/** What is needed before the timeline can be used, on a phone and on a wide page: the app and the stage of that width. */
const FIRST = { list: 45 * KB, wide: 45 * KB } as const
/** All that a reader can make a page load, both languages, the graph and the card for broken files included. */
const ALL_SCRIPTS = 394 * KB
/** The same without what comes only where somebody shares, saves a picture or a file, measures the graph, or edits the story. The aim is 110 kB. */
const READER_SCRIPTS = 267 * KB
const EXTRAS = ['share-dialog', 'save-picture', 'measures', 'edit-door']
const BOOT = 0.5 * KB
/** What an article includes beside a frame. */
const EMBED = 1.5 * KB
/** What the page in a frame has besides the page of its own: messages, height, the line below. */
const FRAMED = 4.5 * KB

describe('the scripts', () => {
  const scripts = scriptsOf('index.html')
  const modules = scripts.filter((path) => !path.includes('boot-'))
  const boot = scripts.filter((path) => path.includes('boot-'))

  it.each(Object.entries(FIRST))('weigh little before the timeline can be used: with %s', (stage, most) => {
    const first = builtFiles().filter((path) => new RegExp(`/${stage}-[\\w-]{8}\\.js$`).test(path))
    expect(first).toHaveLength(1)
    const size = gzipSize(reachable([...modules, ...first], false))
    console.log(`scripts with ${stage}: ${(size / KB).toFixed(1)} kB gzip of ${most / KB}`)
    expect(size).toBeLessThanOrEqual(most)
  })

  it('weigh no more than they did, all in all', () => {
    const size = gzipSize(reachable(scripts, true))
    console.log(`all scripts: ${(size / KB).toFixed(1)} kB gzip of ${ALL_SCRIPTS / KB}`)
    expect(size).toBeLessThanOrEqual(ALL_SCRIPTS)
  })

  it('weigh no more than they did without shared views, saved pictures, measures and the editor', () => {
    const doors = builtFiles().filter((path) => EXTRAS.includes(chunkOf(path)))
    expect(doors).toHaveLength(EXTRAS.length)
    const size = gzipSize(reachable(scripts, true, EXTRAS))
    console.log(
      `scripts without shared views, saved pictures, measures and the editor: ${(size / KB).toFixed(1)} kB gzip of ${READER_SCRIPTS / KB}`,
    )
    expect(size).toBeLessThanOrEqual(READER_SCRIPTS)
  })

  it('hold nothing of the editor before it is opened, nor does the page in a frame', () => {
    const stages = builtFiles().filter((path) => /\/(list|wide)-[\w-]{8}\.js$/.test(path))
    const [framed = ''] = scriptsOf('embed.html').filter((path) => !path.includes('boot-'))
    const early = [...reachable([...modules, ...stages], false), ...reachable([framed], false)]
    expect(early.filter((path) => /edit-door|runut-drafts|historyUndo|form-record/.test(path + builtText(path)))).toEqual([])
    const [door = ''] = builtFiles().filter((path) => chunkOf(path) === 'edit-door')
    for (const sign of ['runut-drafts', 'historyUndo', 'form-record']) expect(builtText(door)).toContain(sign)
    console.log(`editor: ${gzipSize([door])} bytes gzip`)
  })

  it('lend the layout worker nothing of the page', () => {
    const [worker = ''] = builtFiles().filter((path) => chunkOf(path) === 'layout.worker')
    expect([...reachable([worker], false)].map(chunkOf)).not.toContain('core')
  })

  it('hold the first paint up by less than 0.5 kB', () => {
    expect(boot).toHaveLength(1)
    expect(gzipSize(boot)).toBeLessThan(BOOT)
  })

  it('weigh little in an article: the one that it includes, and what a frame has besides', () => {
    const [framed = '', ...more] = scriptsOf('embed.html').filter((path) => !path.includes('boot-'))
    expect(more).toEqual([])
    console.log(`embed.js: ${gzipSize(['embed.js'])} bytes gzip; in the frame: ${gzipSize([framed])}`)
    expect(gzipSize(['embed.js'])).toBeLessThanOrEqual(EMBED)
    expect(gzipSize([framed])).toBeLessThanOrEqual(FRAMED)
  })

  it('are all reached from the page, its frame or an article: nothing is built in vain', () => {
    const reached = reachable([...scripts, ...scriptsOf('embed.html'), 'embed.js'], true)
    expect(builtFiles().filter((path) => path.endsWith('.js') && !reached.has(path))).toEqual([])
  })

  it('have maps that tell nothing of the machine they were built on', () => {
    const maps = builtFiles().filter((path) => path.endsWith('.map'))
    expect(maps.length).toBeGreaterThan(0)
    expect(maps.filter((path) => builtText(path).includes(ROOT))).toEqual([])
  })
})

describe('the packages', () => {
  it('run nothing when they are installed', () => {
    const { packages }: { packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }> } = JSON.parse(
      readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
    )
    // fsevents is for another system, and `ignore-scripts` holds for it too.
    const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true)
    expect(scripted.filter(([path]) => !path.endsWith('node_modules/fsevents')).map(([path]) => path)).toEqual([])
  })

  it('are pinned exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const versions = Object.entries<string>({ ...dependencies, ...devDependencies })
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
