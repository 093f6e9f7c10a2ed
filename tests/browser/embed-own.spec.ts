import type { Page } from '@playwright/test'
import { SHARE_WORDS } from '../../src/words/share.ts'
import { article, expect, readyFrame, test, toldHeights } from './article.ts'
import { wordsOf } from './reader.ts'

const WORDS = wordsOf('en')
const frameOf = (src: string, more = '') => `<iframe title="A story" width="100%" height="580" src="${src}" ${more}></iframe>`
const said = (page: Page): Promise<string> => page.evaluate(() => JSON.stringify(Reflect.get(window, 'said')))

test.use({ viewport: { width: 720, height: 900 } })

test('a frame that is loaded again tells nothing of what the reader did, and is still known to those who size it', async ({
  page,
  site,
  newsroom,
}) => {
  newsroom.print({ '/': article(frameOf(`${site.url}embed.html?lang=en&view=text&childId=chart`)) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.locator('.region.text a[data-select="santoso"]').first().click()
  await expect.poll(() => frame.url()).toContain('sel=santoso')
  await page.evaluate(() => Reflect.get(window, 'said').splice(0))
  // What stood there is gone with the page that is left.
  await Promise.all([page.waitForEvent('framenavigated'), frame.evaluate(() => setTimeout(() => location.reload()))])
  await expect.poll(() => toldHeights(page)).not.toEqual([])
  await readyFrame(page)
  expect(frame.url()).toContain('sel=santoso')
  expect(await said(page)).toContain('pymxPYMxchartxPYMxheightxPYMx')
  expect(await said(page)).not.toContain('sel=')
})

test('the help of a high frame comes where the hand is; its switch is kept nowhere', async ({ page, site, newsroom }) => {
  newsroom.print({ '/': article(frameOf(`${site.url}embed.html?lang=en`).replace('580', '3000')) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: WORDS.ways.help }).click()
  const help = frame.getByRole('dialog')
  await expect(help.getByRole('heading', { name: WORDS.legend.name })).toBeInViewport()
  await expect(help.getByRole('button', { name: WORDS.chrome.close })).toBeInViewport()
  await expect(help).toContainText(WORDS.text.contact)
  const everywhere = help.getByRole('checkbox')
  await everywhere.uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await frame.getByRole('button', { name: WORDS.ways.help }).click()
  await expect(everywhere).not.toBeChecked()
  expect(await frame.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test('a frame says that something was handed on, and not what', async ({ page, site, newsroom, context }) => {
  await page.setViewportSize({ width: 1100, height: 800 })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  newsroom.print({ '/': article(frameOf(`${site.url}embed.html?lang=en&controls=full`, 'allow="clipboard-write"')) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  await frame.getByRole('button', { name: WORDS.chrome.share, exact: true }).click()
  const dialog = frame.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: SHARE_WORDS.en.link })).toHaveValue(`${site.url}en/`)
  // A frame hands on its view, and holds no frame itself.
  await expect(dialog.locator('summary')).toHaveText([SHARE_WORDS.en.saveAs])
  const steps = await page.evaluate(() => history.length)
  await dialog.getByRole('button', { name: `${SHARE_WORDS.en.copy}: ${SHARE_WORDS.en.link}` }).click()
  await expect(dialog.getByRole('status')).toHaveText(SHARE_WORDS.en.copied.link)
  expect(await page.evaluate(() => history.length)).toBe(steps)
  await expect.poll(() => said(page)).toContain('{"type":"runut:use","v":1,"what":"share"}')
})

test('from an old version to the current one a frame adds no step to the way back', async ({ page, site, newsroom }) => {
  await page.route('**/data/blitar-2021@1.0.0.json', async (route) => {
    const response = await route.fetch({ url: `${site.url}data/blitar-2021.json` })
    await route.fulfill({ response })
  })
  newsroom.print({ '/': article(frameOf(`${site.url}embed.html?lang=en&data=data/blitar-2021@1.0.0.json`)) })
  await page.goto(newsroom.url)
  const frame = await readyFrame(page)
  const before = await page.evaluate(() => history.length)
  await frame.getByRole('button', { name: WORDS.file.openCurrent }).click()
  await expect.poll(() => frame.url()).toContain('story=blitar-2021')
  await expect(frame.locator('html')).toHaveAttribute('data-runut', 'ready')
  await expect(frame.getByRole('button', { name: WORDS.file.openCurrent })).toHaveCount(0)
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('a step of a guided reading leaves an article of the same site where it is', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 600 })
  const src = 'embed.html?lang=en&view=graph&controls=full#v1&tour=jalan-cerita.1'
  const body = article(`<div id="before"></div>${frameOf(src)}<div id="after"></div>`).replace(
    '</style>',
    '#before { block-size: 300px } #after { block-size: 2000px }</style>',
  )
  await page.route(`${site.url}article.html`, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(`${site.url}article.html`)
  const frame = await readyFrame(page)
  const next = frame.getByRole('button', { name: WORDS.detail.tourNext })
  await expect(next).toBeEnabled()
  // The picture that the step is about begins above what is on screen.
  await page.evaluate(() => scrollTo(0, 600))
  const before = await page.evaluate(() => scrollY)
  expect(before).toBe(600)
  await next.dispatchEvent('click')
  await expect.poll(() => frame.url()).toContain('tour=jalan-cerita.2')
  await expect(frame.locator('.tour')).toContainText(WORDS.detail.tourStep(2, 9))
  expect(await page.evaluate(() => scrollY)).toBe(before)
})

test('a link of an article asks once of a frame that has spoken', async ({ page, site, newsroom }) => {
  // A frame that has told its height, and whose views are complete later.
  const stub = `<script>
    const asked = []
    addEventListener('message', ({ data }) => { if (data && data.type === 'runut:show') asked.push(data.state) })
    parent.postMessage({ type: 'runut:height', v: 1, height: 300 }, '*')</script>`
  await page.route('**/embed.html', (route) => route.fulfill({ contentType: 'text/html', body: stub }))
  newsroom.print({
    '/': article(
      `<script src="${site.url}embed.js"></script><a href="#" data-runut="sel=santoso">the mayor</a>${frameOf(`${site.url}embed.html`)}`,
    ),
  })
  await page.goto(newsroom.url)
  const element = page.locator('iframe')
  await expect(element).toHaveCSS('height', '300px')
  const frame = await (await element.elementHandle())?.contentFrame()
  const asked = () => frame?.evaluate('asked')
  await page.getByRole('link', { name: 'the mayor' }).click()
  await expect.poll(asked).toEqual(['sel=santoso'])
  await frame?.evaluate(() => {
    parent.postMessage({ type: 'runut:ready', v: 1 }, '*')
    parent.postMessage({ type: 'runut:height', v: 1, height: 400 }, '*')
  })
  await expect(element).toHaveCSS('height', '400px')
  expect(await asked()).toEqual(['sel=santoso'])
})

test('a frame does not even begin to fetch a file of others', async ({ page }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  await page.goto('embed.html?lang=en&data=data/..%5C..%5Cother.json')
  await expect(page.locator('.card')).toBeVisible()
  expect(fetched.filter((url) => url.includes('other.json') && !url.includes('embed.html'))).toEqual([])
})
