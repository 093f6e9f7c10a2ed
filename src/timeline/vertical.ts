import { h, type Tag } from '../base/markup.ts'
import { zoneWords } from '../words/dates.ts'
import { DELAYS } from '../words/delays.ts'
import { LISTING } from '../words/listing.ts'
import type { Words } from '../words/words.ts'
import { emptyWords } from './empty-words.ts'
import { iconTag } from './icon.ts'
import { entryTag } from './list-entry.ts'
import { scaleAt } from './list-scale.ts'
import { isShort, type ListInput, type ListScene, listScene } from './list-scene.ts'

/** Of a long list the build draws the beginning. */
const FIRST = 60

/**
 * The timeline for narrow pages: everything in time order, one below the other, beside an axis with the same signs; the undated last. The
 * axis stands still beside a row, as high as its words are, and runs between two rows, everywhere at one scale.
 */
export function timelineList(input: ListInput, scene = listScene(input), zoom = 1): Tag {
  const scale = scaleAt(scene.range, zoom)
  const { story, words } = input
  const isLong = !isShort(scene)
  const entries = isLong ? scene.entries.slice(0, FIRST) : scene.entries
  const zone = words.timeline.zone(zoneWords({ phrases: words.dates, timeZone: story.timeZone }))
  return h(
    'div',
    { class: 'time-list' },
    modes(scene, input),
    zoomButtons(words),
    h(
      'ol',
      { class: isLong && 'long' },
      entries.map((entry) => entryTag(entry, scene, scale, input)),
    ),
    h('p', { class: 'time-zone' }, entries.length === 0 ? emptyWords(input) : zone),
  )
}

const pressable = (name: string, attributes: Parameters<typeof h>[1], content: Tag | string): Tag =>
  h('button', { type: 'button', class: name, ...attributes, disabled: true }, content)

/** What can be done with the list. It cannot be pressed, and is not seen, until somebody listens to it. */
function modes({ folded }: ListScene, { words, since }: ListInput): Tag {
  const mode = (name: string, pressed: boolean, label: string, whole: string) =>
    pressable(name, { 'aria-pressed': String(pressed), 'aria-label': whole }, label)
  const [said, delays] = [LISTING[words.lang], DELAYS[words.lang]]
  return h(
    'div',
    { class: 'time-modes' },
    folded !== null && mode('time-switch', folded, said.fold, words.timeline.fold),
    mode('time-since', since === true, delays.short, delays.toggle),
    pressable('time-picker', { 'aria-pressed': 'false' }, said.range),
    pressable('time-play', { 'aria-pressed': 'false', 'aria-label': words.timeline.play }, iconTag('M5 3.5v9L12.5 8Z', 20)),
  )
}

function zoomButtons({ lang }: Words): Tag {
  const said = LISTING[lang]
  const button = (name: string, label: string, d: string) => pressable(name, { 'aria-label': label }, iconTag(d, 20))
  return h(
    'div',
    { class: 'time-zoom' },
    button('time-closer', said.compress, 'M4 1.5v4M2 4l2 2 2-2M4 14.5v-4M2 12l2-2 2 2M8.5 8h6'),
    button('time-wider', said.stretch, 'M4 6V1.5M2 3.5l2-2 2 2M4 10v4.5M2 12.5l2 2 2-2M8.5 8h6M11.5 5v6'),
  )
}
