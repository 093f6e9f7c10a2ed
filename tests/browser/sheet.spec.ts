import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

test('the desk’s sheet is opened, read, printed by itself and left again', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: /^Lembar redaksi/ }).click()
  const sheet = page.locator('.desk-sheet')
  await expect(sheet.locator('.sheet-claim')).toHaveCount(10)
  await expect(region(page, 'timeline')).toBeHidden()
  await sheet.getByRole('link', { name: 'Indonesiasatu Blitar, paragraf 2' }).first().click()
  await expect(region(page, 'detail')).toContainText('Santoso Bantah')
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeVisible()
  await expect(page.locator('.print-pictures')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Seluruh teks' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(region(page, 'text').getByRole('heading', { level: 2 }).first()).toBeVisible()
})
