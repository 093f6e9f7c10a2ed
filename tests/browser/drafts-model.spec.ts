import { draftsPage, draftsScript } from './drafts-page.ts'
import { expect, test } from './fixtures.ts'

/** Each of as many as a hundred steps; where many people's changes are judged, the same ones each time. */
const RUNS = 200
const SEED = process.env['CI'] === undefined ? undefined : 20210105

test('whatever is written, undone, done again, saved, loaded anew and written in a second tab, it is what it should be', async ({
  context,
  site,
}) => {
  test.slow()
  await context.addInitScript({ content: await draftsScript('drafts-model', 'compare') })
  const page = await draftsPage(context, site)
  const { fault, steps } = await page.evaluate(([runs, seed]) => compare(runs, seed), [RUNS, SEED] as const)
  test.info().annotations.push({ type: 'steps', description: String(steps) })
  expect(fault).toBeNull()
  expect(steps).toBeGreaterThan(RUNS)
})
