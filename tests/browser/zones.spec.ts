import { expect, test } from './fixtures.ts'
import { open, region } from './reader.ts'

/** Texts in which a day would show if it slipped, as the build wrote them. */
for (const timezoneId of ['Asia/Jakarta', 'UTC', 'America/New_York', 'Pacific/Kiritimati']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId })

    test('no date shifts', async ({ page, request, baseURL }) => {
      const written = await (await request.get(`${baseURL}index.html`)).text()
      await open(page)
      const times = await region(page, 'text')
        .locator('time')
        .evaluateAll((elements) =>
          elements.map(
            (element) =>
              `<time${element.getAttribute('datetime') === null ? '' : ` datetime="${element.getAttribute('datetime')}"`}>${element.innerHTML}</time>`,
          ),
        )
      expect(times.length).toBeGreaterThan(10)
      expect(times.filter((time) => !written.includes(time))).toEqual([])
      await expect(region(page, 'text').locator('[data-record="kontrak-habis"]').first()).toContainText('31 Desember 2020')
    })
  })
}
