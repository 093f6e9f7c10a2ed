import { h, type Tag } from '../base/markup.ts'
import type { Palette, PaletteName } from '../base/palette.ts'
import { tableMeasure } from '../base/text-metrics.ts'
import type { Px, Size } from '../base/units.ts'
import { wrapText } from '../base/wrap.ts'

/** What leaves the page as one picture: pictures with all that is needed to read them elsewhere. Plain text and elements, no addresses. */
export interface Sheet {
  readonly lang: string
  readonly title: string
  /** What is shown of the story: a line each. */
  readonly shown: readonly string[]
  /** From top to bottom, each on its own ground. */
  readonly pictures: readonly SheetPicture[]
  readonly legend: { readonly name: string; readonly entries: readonly LegendEntry[] }
  readonly notes: readonly SheetNote[]
}

export interface SheetPicture {
  readonly parts: readonly Tag[]
  readonly size: Size
  readonly ground: PaletteName
}

/** A sign of a known size beside what it says. */
export interface LegendEntry {
  readonly sign: Tag
  readonly size: Size
  readonly words: string
}

/** Lines under a heading, or without one. */
export interface SheetNote {
  readonly name: string
  readonly lines: readonly string[]
}

/** A sheet as an SVG document that needs nothing from elsewhere: no style sheet, font, script or link. */
export interface DrawnSheet {
  readonly svg: Tag
  readonly size: Size
}

const MARGIN: Px = 24
const LEAST_WIDTH: Px = 640
const COLUMN: Px = 290
const SIGN: Px = 58
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'

interface TextLook {
  readonly size: Px
  readonly line: Px
  readonly ink: PaletteName
  readonly weight: number
}
const TITLE: TextLook = { size: 22, line: 28, ink: 'ink', weight: 700 }
const FACT: TextLook = { size: 13, line: 18, ink: 'ink-2', weight: 400 }
const HEAD: TextLook = { size: 13, line: 19, ink: 'ink', weight: 600 }
const NOTE: TextLook = { size: 12.5, line: 17, ink: 'ink-2', weight: 400 }

/** Things one below the other, and where the next one goes. */
interface Column {
  readonly tags: readonly Tag[]
  readonly y: Px
}

export function drawSheet(sheet: Sheet, palette: Palette): DrawnSheet {
  const width = Math.max(LEAST_WIDTH, ...sheet.pictures.map(({ size }) => size.width)) + 2 * MARGIN
  const room = width - 2 * MARGIN
  const write = (at: Column, text: string, look: TextLook): Column => written(at, text, look, MARGIN, room, palette)
  let at: Column = write({ tags: [], y: MARGIN }, sheet.title, TITLE)
  for (const fact of sheet.shown) at = write(at, fact, FACT)
  for (const picture of sheet.pictures) at = pictureUnder(at, picture, room, palette)
  if (sheet.legend.entries.length > 0) at = legendUnder(write(skip(at, 16), sheet.legend.name, HEAD), sheet.legend.entries, room, palette)
  for (const { name, lines } of sheet.notes) {
    at = skip(at, 10)
    if (name !== '') at = write(at, name, HEAD)
    for (const line of lines) at = write(at, line, NOTE)
  }
  const size = { width, height: Math.ceil(at.y + MARGIN) }
  return { svg: root(sheet, size, palette, at.tags), size }
}

const root = ({ lang, title, shown }: Sheet, { width, height }: Size, palette: Palette, parts: readonly Tag[]): Tag =>
  h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, lang, role: 'img', 'font-family': FONT },
    h('title', {}, title),
    h('desc', {}, shown.join(' ')),
    h('rect', { width, height, fill: palette.paper }),
    ...parts,
  )

const skip = ({ tags, y }: Column, gap: Px): Column => ({ tags, y: y + gap })

function written({ tags, y }: Column, text: string, { size, line, ink, weight }: TextLook, x: Px, room: Px, palette: Palette): Column {
  const style = weight > 500 ? 'mark-strong' : 'mark'
  const lines = wrapText(text, room, (part) => (tableMeasure(part, style) * size) / 12.5)
  const look = { fill: palette[ink], 'font-size': size, 'font-weight': weight, 'unicode-bidi': 'isolate' }
  const drawn = lines.map((part, i) => h('text', { x, y: y + i * line + 0.78 * line, ...look }, part))
  return { tags: [...tags, ...drawn], y: y + lines.length * line }
}

function pictureUnder({ tags, y }: Column, { parts, size, ground }: SheetPicture, room: Px, palette: Palette): Column {
  const top = y + 12
  const { width, height } = size
  const drawn = [
    h('rect', { x: MARGIN, y: top, width: room, height, fill: palette[ground], stroke: palette.rule }),
    h('svg', { x: MARGIN, y: top, width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'hidden' }, parts),
  ]
  return { tags: [...tags, ...drawn], y: top + height }
}

/** In columns, row by row; a row is as high as its longest entry. */
function legendUnder({ tags, y }: Column, entries: readonly LegendEntry[], room: Px, palette: Palette): Column {
  const columns = Math.max(1, Math.floor(room / COLUMN))
  const width = room / columns
  const drawn: Tag[] = []
  let bottom = y
  for (let first = 0; first < entries.length; first += columns) {
    const top = bottom
    for (const [i, { sign, size, words }] of entries.slice(first, first + columns).entries()) {
      const x = MARGIN + i * width
      const text = written({ tags: [], y: top + 4 }, words, NOTE, x + SIGN, width - SIGN - 12, palette)
      drawn.push({ ...sign, attributes: { ...sign.attributes, x: String(x + (48 - size.width) / 2), y: String(top) } }, ...text.tags)
      bottom = Math.max(bottom, text.y + 4, top + 24)
    }
  }
  return { tags: [...tags, ...drawn], y: bottom }
}
