import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { SHARE_WORDS } from '../../src/words/share.ts'
import { expect, test } from './fixtures.ts'
import { open, wordsOf } from './reader.ts'

const { chrome } = wordsOf('id')
const share = SHARE_WORDS.id

async function save(page: Page, format: 'svg' | 'png'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  if ((await page.getByRole('dialog').count()) === 0) await page.getByRole('button', { name: chrome.share, exact: true }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: share[format], exact: true }).click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** What of a picture's pixels can be told without looking at it. */
const looksOf = (page: Page, bytes: Buffer) =>
  page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    const colours = new Set<number>()
    for (let i = 0; i < pixels.length; i += 4) colours.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0))
    return { width: canvas.width, height: canvas.height, colours: colours.size, ground: [...pixels.slice(0, 3)] }
  }, bytes.toString('base64'))

const sizeIn = (svg: string) => /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number) ?? []

test('what is on screen is saved as SVG and, twice as large, as PNG', async ({ page }) => {
  await open(page, './?theme=dark#v1&sel=claim-politics')
  const lines = await save(page, 'svg')
  expect(lines.name).toMatch(/^blitar-2021-\d{4}-\d\d-\d\d\.svg$/)
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(share.saved(lines.name))
  const svg = lines.bytes.toString('utf8')
  const [width = 0, height = 0] = sizeIn(svg)
  expect(svg).toContain('sel=claim-politics')

  const pixels = await save(page, 'png')
  expect(pixels.name).toMatch(/\.png$/)
  const looks = await looksOf(page, pixels.bytes)
  expect(looks).toMatchObject({ width: 2 * width, height: 2 * height, ground: [0xfb, 0xfa, 0xf6] })
  expect(looks.colours).toBeGreaterThan(50)
})

test('a picture is read as XML, and opened alone it runs and asks for nothing', async ({ page, context }) => {
  await page.route('**/data/blitar-2021.json', async (route) => {
    const story = JSON.parse(await (await route.fetch()).text())
    story.story.title = '</text><script>window.__pwn = 1</script><image href="//evil.example/x" onload="window.__pwn = 1"/>'
    for (const event of story.events) event.title = `"><svg onload="window.__pwn = 1">${event.id}`
    await route.fulfill({ json: story })
  })
  await open(page)
  const svg = (await save(page, 'svg')).bytes.toString('utf8')
  const alone = await context.newPage()
  const asked: string[] = []
  alone.on('request', (request) => asked.push(request.url()))
  await alone.route('https://alone.example/**', (route) => route.fulfill({ body: svg, contentType: 'image/svg+xml' }))
  await alone.goto('https://alone.example/picture.svg')
  expect(
    await alone.evaluate(() => [document.documentElement.tagName, '__pwn' in window, document.querySelector('script, image, parsererror')]),
  ).toEqual(['svg', false, null])
  expect(asked.filter((url) => !url.startsWith('https://alone.example/'))).toEqual([])
})

test('a phone saves its timeline drawn wide', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page)
  await page.getByRole('button', { name: wordsOf('id').chrome.more }).click()
  const svg = (await save(page, 'svg')).bytes.toString('utf8')
  expect(sizeIn(svg)[0]).toBe(928)
})

test('where the browser cannot draw, it says so in words', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null)
  })
  await open(page)
  await page.getByRole('button', { name: chrome.share, exact: true }).click()
  await page.getByRole('button', { name: share.png, exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(share.notSaved)
})
