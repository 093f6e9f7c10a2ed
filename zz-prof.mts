import { chromium } from '@playwright/test'
import { serveSite } from './scripts/site-server.ts'
const which = process.env.WHICH ?? '1k'
const mode = process.env.MODE ?? 'pan'
const site = await serveSite('/tmp/w/graph/dist')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--use-angle=swiftshader-webgl','--enable-unsafe-swiftshader'] })
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
page.on('console', (m: any) => console.log(m.type(), m.text())); page.on('pageerror', (e: any) => console.log('ERR', e.message))
const cdp = await page.context().newCDPSession(page)
await page.goto(site.url + '?data=' + encodeURIComponent(site.url + 'data/zz-' + which + '.json'))
await page.waitForFunction(() => performance.getEntriesByName('runut:graph').length > 0, null, { timeout: 60000 })
console.log(await page.evaluate(() => performance.getEntriesByType('mark').filter(m => m.name.startsWith('runut')).map(m => m.name + ' ' + Math.round(m.startTime)).join(', ')))
await page.waitForTimeout(2500)
await page.screenshot({ path: `/tmp/gshots/big-${which}.png` })
await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 200 })
const box = await page.locator('[data-view=graph]').boundingBox()
const x = box!.x + box!.width/2, y = box!.y + box!.height/2
await page.mouse.move(x, y)
await cdp.send('Profiler.start')
if (mode === 'pan') { await page.mouse.down(); for (let i = 0; i < 30; i++) { await page.mouse.move(x + 8*i, y); await page.waitForTimeout(16) } ; for (let i = 30; i > 0; i--) { await page.mouse.move(x + 8*i, y); await page.waitForTimeout(16) } await page.mouse.up() }
else if (mode === 'zoom') for (let i = 0; i < 60; i++) { await page.mouse.wheel(0, i < 30 ? -100 : 100); await page.waitForTimeout(32) }
else if (mode === 'hover') for (let i = 0; i < 60; i++) { await page.mouse.move(x + 5*i, y - 100 + 3*i); await page.waitForTimeout(32) }
const { profile } = await cdp.send('Profiler.stop') as any
const self = new Map<string, number>(); const byId = new Map(profile.nodes.map((n: any) => [n.id, n]))
const dt = profile.timeDeltas; profile.samples.forEach((id: number, i: number) => { const n: any = byId.get(id); const f = n.callFrame; const k = f.functionName + ' ' + f.url.split('/').pop() + ':' + f.lineNumber + ':' + f.columnNumber; self.set(k, (self.get(k) ?? 0) + dt[i]) })
console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 22).map(([k, v]) => (v/60/1000).toFixed(2) + ' ms/step ' + k).join('\n'))
await page.screenshot({ path: `/tmp/gshots/big-${which}-${mode}.png` })
await browser.close(); await site.close()
