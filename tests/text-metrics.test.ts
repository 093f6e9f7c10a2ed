import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkup } from '../src/base/markup.ts'
import { clipText, TEXT_STYLES, tableMeasure } from '../src/base/text-metrics.ts'
import type { TextStyle } from '../src/base/units.ts'

const styles: readonly TextStyle[] = ['mark', 'mark-strong', 'small']

/** The width of the letters as a real font draws them. */
function drawnWidth(text: string, style: TextStyle): number {
  const { size, weight } = TEXT_STYLES[style]
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="50" font-family="DejaVu Sans" font-size="${size}" font-weight="${weight}">${escapeMarkup(text)}</text></svg>`
  return new Resvg(svg, { font: { loadSystemFonts: true } }).getBBox()?.width ?? 0
}

test.each(styles)('%s text is never wider than the table says', (style) => {
  const samples = [
    'Kontrak outsourcing Pemkot Blitar',
    'SINDOnews 22.16',
    'WWW MMM @@@ %%%',
    'illi ijl1|',
    'Santoso–Tjutjuk “menang” · 5–7 Januari',
    'Ünïcödé façade Ångström',
    'Достоевский',
    'Σωκράτης',
  ]
  for (const text of samples) expect(tableMeasure(text, style), text).toBeGreaterThanOrEqual(drawnWidth(text, style))
})

test('clipping keeps whole letters, in order, and fits', () => {
  const letters = fc.constantFrom('a', 'M', ' ', '👩‍👩‍👧', '🇮🇩', 'é', 'ñ̃', 'ش')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), fc.integer({ min: 0, max: 300 }), (parts, room) => {
      const text = parts.join('')
      const clipped = clipText(text, 'mark', tableMeasure, room)
      expect(clipped === '' || tableMeasure(clipped, 'mark') <= room).toBe(true)
      if (clipped === text || clipped === '') return
      const kept = [...new Intl.Segmenter().segment(clipped.slice(0, -1))].map(({ segment }) => segment)
      expect([...new Intl.Segmenter().segment(text)].map(({ segment }) => segment).slice(0, kept.length)).toEqual(kept)
    }),
  )
})

test('a text of a million letters is clipped without looking at all of them', () => {
  const before = performance.now()
  expect(clipText('x'.repeat(1e6), 'mark', tableMeasure, 200).endsWith('…')).toBe(true)
  expect(performance.now() - before).toBeLessThan(500)
})
