import { expect, test } from './fixtures.ts'
import { chromiumLaunch } from './launch.ts'
import { open, region } from './reader.ts'

test.use({ launchOptions: chromiumLaunch('--disable-3d-apis') })

test('without WebGL the graph is drawn all the same, and can be used', async ({ page }) => {
  await open(page)
  await expect(region(page, 'graph').locator('svg').first()).toBeVisible()
  await expect(region(page, 'graph').locator('svg')).toContainText(['Santoso'])
})
