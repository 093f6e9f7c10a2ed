import { LIGHT_PALETTE } from '../base/light-palette.ts'
import { toMarkup } from '../base/markup.ts'
import type { Size } from '../base/units.ts'
import { drawSheet } from '../formats/sheet.ts'
import { timelineHeight } from '../timeline/decks.ts'
import type { Graph } from './graph-door.ts'
import { handFile } from './hand-file.ts'
import { readStanding } from './read-standing.ts'
import { type SavedInput, savedSheet } from './saved-sheet.ts'
import type { Slots } from './slots.ts'

type PictureFormat = 'svg' | 'png'

/** The picture is drawn at twice its size, unless that is more than browsers draw. */
const SCALE = 2
const LONGEST_SIDE = 8192
const MOST_PIXELS = 32e6

/** What is on screen, and where. */
export interface OnScreen extends Pick<SavedInput, 'state' | 'derived'> {
  readonly slots: Slots
  readonly graph: Graph | null
}

interface SaveInput extends OnScreen, Pick<SavedInput, 'story' | 'words' | 'address' | 'origin'> {}

/** Saves what is on screen as a file and tells its name. Throws where the browser cannot draw it. */
export async function savePicture(view: Window, input: SaveInput, format: PictureFormat): Promise<string> {
  const { svg, size } = drawSheet(savedSheet({ ...input, ...regionsOf(input), standing: readStanding(view.document) }), LIGHT_PALETTE)
  const lines = new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(svg)}\n`], { type: 'image/svg+xml' })
  const name = `${input.story.id}-${today()}.${format}`
  handFile(view.document, format === 'svg' ? lines : await drawn(view.document, lines, size), name)
  return name
}

/** A timeline that is a list on screen, or not on screen at all, is drawn this wide. */
const WIDTH = 880
const LEAST_WIDTH = 600

/** The regions that are on screen; the timeline stands in where none is. */
function regionsOf({ slots, graph, story, derived, words }: SaveInput): Pick<SavedInput, 'timeline' | 'graph'> {
  const { clientWidth: width, clientHeight: height } = slots.timeline
  const seen = graph?.seen() ?? null
  const best = { width: WIDTH, height: timelineHeight(story, derived.folding, words) }
  return {
    timeline: width >= LEAST_WIDTH ? { width, height } : width > 0 || seen === null ? best : null,
    graph: graph === null || seen === null ? null : { ...seen, layout: graph.layout() },
  }
}

/** The day on the reader's own calendar. */
function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Draws the lines as pixels. */
async function drawn(page: Document, lines: Blob, { width, height }: Size): Promise<Blob> {
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
  const canvas = page.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas to draw on')
  const address = URL.createObjectURL(lines)
  try {
    const image = page.createElement('img')
    image.src = address
    await image.decode()
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
  } finally {
    URL.revokeObjectURL(address)
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no pixels')) : resolve(blob)), 'image/png'),
  )
}
