import { chromium } from '@playwright/test'
import { cpSync } from 'node:fs'
import { serveSite } from './scripts/site-server.ts'
const which = process.env.WHICH ?? 'small'
const site = await serveSite('/tmp/w/graph/dist')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--use-angle=swiftshader-webgl','--enable-unsafe-swiftshader'] })
const run = async (name: string, q: string, act: (p: any) => Promise<void>, opt: any = {}) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...opt })
  page.on('console', (m: any) => { if (m.type() !== 'log' && !/GL Driver/.test(m.text())) console.log(name, m.type(), m.text()) })
  page.on('pageerror', (e: any) => console.log(name, 'ERR', e.message))
  await page.goto(site.url + q)
  await page.waitForFunction(() => performance.getEntriesByName('runut:graph').length > 0, null, { timeout: 60000 })
  await page.waitForTimeout(800)
  await act(page)
  await page.screenshot({ path: `/tmp/gshots/${name}.png` })
  await page.close()
}
const stage = (p: any) => p.locator('[data-view=graph] .graph-stage')
const nodeAt = async (p: any, i: number) => { // via proxy
  const b = await p.locator('.graph-proxy').boundingBox(); return { x: b.x + b.width/2, y: b.y + b.height/2 } }
if (which === 'small') {
  await run('node-card', '?lang=id', async p => { const c = await nodeAt(p, 0); await p.mouse.move(c.x, c.y); await p.waitForTimeout(500) })
  await run('edge-card-dark', '?lang=en&theme=dark', async p => {
    const box = await stage(p).boundingBox()
    // search an edge: scan
    for (let i = 0; i < 400; i++) { const x = box.x + 150 + (i % 40) * 16, y = box.y + 60 + Math.floor(i / 40) * 28
      await p.mouse.move(x, y); await p.waitForTimeout(30)
      const t = await p.locator('.graph-card:not([hidden]) strong').textContent({ timeout: 50 }).catch(() => null)
      if (t && t.includes('→')) break }
    await p.waitForTimeout(300) })
  await run('dragged', '?lang=id', async p => { const c = await nodeAt(p, 0); await p.mouse.move(c.x, c.y); await p.mouse.down(); await p.mouse.move(c.x + 60, c.y + 20, { steps: 4 }); await p.mouse.move(c.x + 160, c.y + 60, { steps: 8 }); await p.mouse.up(); await p.waitForTimeout(500); console.log('selection after drag', await p.evaluate(() => location.hash)) })
  await run('keys', '?lang=id', async p => { await p.locator('.graph-proxy').focus(); await p.keyboard.press('ArrowRight'); await p.keyboard.press('ArrowRight'); await p.waitForTimeout(200); console.log(await p.locator('.graph-caption').textContent()); await p.keyboard.press('e'); await p.waitForTimeout(400); console.log(await p.evaluate(() => location.hash), await p.locator('.graph-caption').textContent()); await p.keyboard.press('Shift+ArrowRight'); await p.keyboard.press('Shift+ArrowRight'); await p.waitForTimeout(300) })
} else {
  await run('big-' + which, `?data=${encodeURIComponent(site.url + 'data/zz-' + which + '.json')}`, async p => {
    console.log(which, await p.evaluate(() => performance.getEntriesByType('mark').filter(m => m.name.startsWith('runut')).map(m => m.name + ' ' + Math.round(m.startTime)).join(', ')))
    await p.mouse.move(600, 250); await p.waitForTimeout(1200) })
}
await browser.close(); await site.close()
