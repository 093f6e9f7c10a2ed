/**
 * `npm test`: every check there is, from the cheapest to the dearest. All of them run even when one fails, so that one run says everything.
 * `npm test -- --only unit,browsers` runs the named steps.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import {
  browserVersion,
  ensureChromium,
  hasVirtualScreen,
  playwrightChromium,
  systemChromium,
  systemFirefox,
  welcomeFirefox,
} from './browsers.mjs'
import { ensurePackages, ROOT, run } from './set-up.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ key: string, title: string, run: () => Count | Promise<Count> }} Step */

const REPORTS = join(ROOT, '.cache')
/** @type {string[]} */
const browsers = []
/** Browser tests that passed at a later attempt only, which `CI` alone grants: named at the end of a run, for each is a race to be found. */
/** @type {string[]} */
const unsteady = []
/** What failed, in few words: said again at the very end, where it is found in any log. */
/** @type {string[]} */
const failures = []
/** So much of a failure's message is said again. */
const LETTERS = 600

/** @type {readonly Step[]} */
const STEPS = [
  { key: 'lint', title: 'Format and lint', run: () => check('biome', ['ci', '--error-on-warnings']) },
  { key: 'types', title: 'Types', run: () => check('tsc', ['-p', 'tsconfig.json']) },
  { key: 'pure', title: 'Types of the pure folders, without a browser', run: () => check('tsc', ['-p', 'tsconfig.pure.json']) },
  { key: 'unused', title: 'Unused files, exports and packages', run: () => check('knip', []) },
  { key: 'unit', title: 'Unit tests', run: () => vitest('unit') },
  { key: 'data', title: 'Story files', run: checkData },
  { key: 'build', title: 'Build', run: build },
  { key: 'built', title: 'Size budget and policy of what was built', run: () => vitest('built') },
  { key: 'browsers', title: 'Browser tests', run: testInBrowsers },
]

async function main() {
  const only = onlyFrom(process.argv.slice(2))
  ensurePackages()
  const total = { passed: 0, failed: 0, skipped: 0 }
  const notes = []
  for (const step of STEPS.filter(({ key }) => only.length === 0 || only.includes(key))) {
    const begun = performance.now()
    console.log(`\n── ${step.title} ──`)
    const count = await step.run()
    for (const key of /** @type {(keyof Count)[]} */ (Object.keys(total))) total[key] += count[key]
    notes.push(`${count.failed === 0 ? '✓' : '✗'} ${step.title}: ${say(count)} (${((performance.now() - begun) / 1000).toFixed(1)} s)`)
  }
  console.log(`\n${notes.join('\n')}\n`)
  console.log(`Browsers that ran: ${browsers.length === 0 ? 'none' : browsers.join(', ')}`)
  if (unsteady.length > 0) console.log(`Passed at a later attempt only:\n${unsteady.map((title) => `  ${title}`).join('\n')}`)
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}\n`)
  console.log(say(total))
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/**
 * The steps named after `--only`, none for all. An unknown name ends the run: nothing is left out by a slip of the pen.
 * @param {readonly string[]} args
 */
function onlyFrom(args) {
  const only = args[0] === '--only' ? (args[1] ?? '').split(',') : []
  const unknown = args.length > 0 && only.length === 0 ? args : only.filter((key) => !STEPS.some((step) => step.key === key))
  if (unknown.length === 0) return only
  console.error(`Unknown: ${unknown.join(' ')}. Use --only with some of ${STEPS.map(({ key }) => key).join(',')}`)
  process.exit(2)
}

/** @param {Count} count */
const say = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`

/**
 * A program that checks counts as one test.
 * @param {{ status: number | null }} result
 * @returns {Count}
 */
const outcome = ({ status }) => (status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 })

/**
 * @param {string} tool one that the packages bring
 * @param {readonly string[]} args
 * @param {readonly string[]} [before] a program, with its arguments, that runs the tool
 * @param {NodeJS.ProcessEnv} [env]
 */
function runTool(tool, args, before = [], env = {}) {
  const [command = tool, ...rest] = [...before, join('node_modules', '.bin', tool), ...args]
  return run(command, rest, env)
}

/**
 * @param {string} tool
 * @param {readonly string[]} args
 */
const check = (tool, args) => outcome(runTool(tool, args))

/** @param {string} project */
function vitest(project) {
  const file = reportFile(`vitest-${project}`)
  const result = runTool('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`])
  const report = readReport(file)
  for (const { assertionResults } of report?.testResults ?? [])
    for (const { status, fullName, failureMessages } of assertionResults)
      if (status === 'failed') failures.push(inShort(fullName, failureMessages[0]))
  return atLeast(result, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: report?.numPendingTests ?? 0,
  })
}

function checkData() {
  const stories = readdirSync(join(ROOT, 'data')).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  return outcome(run(process.execPath, [join('scripts', 'check.mjs'), ...stories.map((name) => join('data', name))]))
}

/** What an earlier build has left goes first: nothing old is tested in its place. */
function build() {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true })
  return outcome(run(process.execPath, [join('scripts', 'build.mjs')]))
}

function testInBrowsers() {
  try {
    ensureChromium()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  welcomeFirefox()
  const counts = [playwright('chromium', systemChromium() ?? playwrightChromium())]
  const firefox = systemFirefox()
  if (firefox !== undefined) counts.push(playwright('firefox', firefox, hasVirtualScreen() ? ['xvfb-run', '-a'] : []))
  return counts.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }))
}

/**
 * @param {string} project
 * @param {string} path of the browser
 * @param {readonly string[]} [before]
 */
function playwright(project, path, before = []) {
  const file = reportFile(`playwright-${project}`)
  const result = runTool('playwright', ['test', '--project', project, '--reporter=line,json'], before, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const report = readReport(file)
  const stats = report?.stats
  for (const { title, tests } of specsIn(report?.suites ?? [])) {
    if (tests.some(({ status }) => status === 'flaky')) unsteady.push(title)
    const wrong = tests.find(({ status }) => status === 'unexpected')
    if (wrong !== undefined) failures.push(inShort(title, wrong.results.at(-1)?.error?.message))
  }
  const count = atLeast(result, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  })
  if (count.passed + count.failed > 0) browsers.push(browserVersion(path))
  return count
}

/** What is read of Playwright's report. @typedef {{ title: string, tests: readonly { status: string, results: readonly { error?: { message?: string } }[] }[] }} Spec */
/** @typedef {{ title: string, specs?: readonly Spec[], suites?: readonly Suite[] }} Suite */

/**
 * The tests of Playwright's report, each with the titles of what it is in.
 * @param {readonly Suite[]} suites
 * @returns {Spec[]}
 */
const specsIn = (suites) =>
  suites.flatMap((suite) =>
    [...(suite.specs ?? []), ...specsIn(suite.suites ?? [])].map((spec) => ({ ...spec, title: `${suite.title} › ${spec.title}` })),
  )

/**
 * @param {string} title
 * @param {string} [message] with the colours of a terminal
 */
const inShort = (title, message = '') => `${title}: ${stripVTControlCharacters(message).replace(/\s+/g, ' ').slice(0, LETTERS)}`

/**
 * A run that failed before it could count has still failed once; so has one that found nothing to run.
 * @param {{ status: number | null }} result
 * @param {Count} count
 * @returns {Count}
 */
const atLeast = ({ status }, count) => (count.failed === 0 && (status !== 0 || count.passed === 0) ? { ...count, failed: 1 } : count)

/**
 * The place of a report, emptied: an old one is never read as a new one.
 * @param {string} name
 */
function reportFile(name) {
  const file = join(REPORTS, `${name}.json`)
  rmSync(file, { force: true })
  return file
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

process.exitCode = await main()
