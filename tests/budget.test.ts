import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtFiles, builtText, gzipSize, reachable, scriptsOf } from './built-site.ts'
import { ROOT } from './sources.ts'

const KB = 1000
/** All that a reader's page can load, graph included. */
const ALL_SCRIPTS = 110 * KB
/** What is needed before the timeline can be used: the page fetches the timeline of its own width alone. */
const EAGER_SCRIPTS = 45 * KB
const BOOT = 0.5 * KB

describe('the scripts', () => {
  const scripts = scriptsOf('index.html')
  const modules = scripts.filter((path) => !path.includes('boot-'))
  const boot = scripts.filter((path) => path.includes('boot-'))

  it('weigh at most 110 kB, graph included', () => {
    const size = gzipSize(reachable(scripts, true))
    console.log(`all scripts: ${(size / KB).toFixed(1)} kB gzip of ${ALL_SCRIPTS / KB}`)
    expect(size).toBeLessThanOrEqual(ALL_SCRIPTS)
  })

  it.each(['wide-view', 'list-view'])('weigh at most 45 kB before the timeline can be used: %s', (stage) => {
    const chunks = builtFiles().filter((path) => path.endsWith('.js') && path.includes(`/${stage}-`))
    expect(chunks).toHaveLength(1)
    const size = gzipSize(reachable([...modules, ...chunks], false))
    console.log(`scripts before the timeline, ${stage}: ${(size / KB).toFixed(1)} kB gzip of ${EAGER_SCRIPTS / KB}`)
    expect(size).toBeLessThanOrEqual(EAGER_SCRIPTS)
  })

  it('hold the first paint up by less than 0.5 kB', () => {
    expect(boot).toHaveLength(1)
    expect(gzipSize(boot)).toBeLessThan(BOOT)
  })

  it('are all reached from the page: nothing is built in vain', () => {
    const reached = reachable(scripts, true)
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
