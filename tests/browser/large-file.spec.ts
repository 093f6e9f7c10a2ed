import type { Page } from '@playwright/test'
import { manyEvents } from '../story.ts'
import { expect, test } from './fixtures.ts'
import { holdPart, ready, region, wordsOf } from './reader.ts'

const LARGE = '**/data/large.json'
const text = JSON.stringify(manyEvents(3000))
/** The page fetches its own story ahead of its scripts, in vain where another is asked for. */
const SAID = /^warning: The resource .* was preloaded using link preload but not used/

/** Answers with the large file only once the test says so. */
async function held(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(LARGE, async (route) => {
    await released
    await route.fulfill({ body: text, contentType: 'application/json' }).catch(() => undefined)
  })
  return () => release()
}

test.use({ expected: SAID })

test('a file that takes long shows how far it is, and then its story', async ({ page }) => {
  const { loading } = wordsOf('id')
  const release = await held(page)
  await page.goto('./?data=data/large.json')
  const bar = page.getByRole('progressbar', { name: loading.progress })
  await expect(bar).toBeVisible()
  await expect(page.getByText(loading.fetching)).toBeVisible()
  release()
  await ready(page)
  await expect(bar).toHaveCount(0)
  await expect(region(page, 'timeline').locator('canvas')).toBeVisible()
})

test('loading can be stopped and begun again', async ({ page }) => {
  const { loading, problem } = wordsOf('id')
  const release = await held(page)
  await page.goto('./?data=data/large.json')
  await page.getByRole('button', { name: loading.stop }).click()
  await expect(page.getByText(loading.stopped)).toBeVisible()
  release()
  await page.getByRole('button', { name: problem.retry }).click()
  await ready(page)
  await expect(page.getByText(loading.stopped)).toHaveCount(0)
})

test('a fault that the timeline does not show is found once the timeline stands, and told', async ({ page }) => {
  const story = manyEvents(3000)
  Object.assign(story.relations?.[0] ?? {}, { to: 'nobody' })
  await page.route(LARGE, (route) => route.fulfill({ body: JSON.stringify(story), contentType: 'application/json' }))
  await page.goto('./?data=data/large.json')
  await ready(page)
  await expect(region(page, 'timeline').locator('canvas')).toBeVisible()
  await expect(page.getByRole('button', { name: wordsOf('id').chrome.problemsFound(1) })).toBeVisible()
})

test('a file of this site, and what reads it, are on their way before the scripts are there, and travel once; other sites wait for the app', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const [name] = /large(?=-[\w-]{8}\.js$)|large\.json$/.exec(new URL(request.url()).pathname) ?? []
    if (name !== undefined) asked.push(name)
  })
  await page.route(LARGE, (route) => route.fulfill({ body: text, contentType: 'application/json' }))
  const release = await holdPart(page, 'core')
  await page.goto('./?data=https://elsewhere.example/large.json', { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveClass(/stale/)
  expect(asked).toEqual([])
  await page.goto('./?data=data/large.json', { waitUntil: 'commit' })
  await expect.poll(() => asked.toSorted()).toEqual(['large', 'large.json'])
  release()
  await ready(page)
  expect(asked).toHaveLength(2)
})
