import type { Page } from '@playwright/test'

/**
 * Loads the page's story once more and stops that as a reader does, in the midst of reading: says how many ms later the page said so, and fails
 * where it went on. The engine's own reading of JSON answers nobody, and is waited for.
 */
export async function stopReading(page: Page): Promise<number> {
  await page.addInitScript(pressStop)
  await page.reload({ waitUntil: 'commit' })
  const name = 'stopped'
  await page.waitForFunction((entry) => performance.getEntriesByName(entry).length > 0, name, { polling: 100, timeout: 600_000 })
  await page.waitForTimeout(2000)
  return page.evaluate((entry) => {
    const shown = performance.getEntriesByName('runut:timeline').length > 0
    return shown ? Number.POSITIVE_INFINITY : (performance.getEntriesByName(entry)[0]?.duration ?? Number.NaN)
  }, name)
}

/** Runs in the page: presses the button beside the bar once the file is here and being read, and keeps how long the bar stood after that. */
function pressStop(): void {
  /** So far the bar is when a file's JSON has been read and its records are being looked at. */
  const READING = 0.47
  let pressed: number | null = null
  const watch = setInterval(() => {
    const bar = document.querySelector('progress')
    if (pressed === null && bar !== null && bar.value > READING) {
      pressed = performance.now()
      bar.parentElement?.querySelector('button')?.click()
    } else if (pressed !== null && bar === null) {
      performance.measure('stopped', { start: pressed, end: performance.now() })
      clearInterval(watch)
    }
  }, 4)
}
