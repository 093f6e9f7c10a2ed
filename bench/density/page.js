// What a timeline has to do for a step of a gesture if it draws no more than a screen can show, and no words: sorted beginnings and, for every
// 64 events, how many of each type came before; then one bar for each column of pixels and type, or, where few are in view, single marks.
const COLOURS = ['#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#9c755f']
const TYPES = COLOURS.length
const BLOCK = 64
const FEW = 1500

const { events, vocabulary } = await (await fetch('story.json')).json()
const typeOf = new Map(Object.keys(vocabulary.eventTypes).map((id, i) => [id, i % TYPES]))
const unsorted = Float64Array.from(events, ({ when }) => Date.parse(when.split('/')[0]))
const order = Uint32Array.from(events, (_, i) => i).sort((a, b) => unsorted[a] - unsorted[b])
const times = Float64Array.from(order, (i) => unsorted[i])
const types = Uint8Array.from(order, (i) => typeOf.get(events[i].type))
const count = times.length
const before = new Uint32Array((Math.ceil(count / BLOCK) + 1) * TYPES)
for (let block = 0; block * BLOCK < count; block++) {
  before.copyWithin((block + 1) * TYPES, block * TYPES, (block + 1) * TYPES)
  for (let i = block * BLOCK; i < Math.min(count, (block + 1) * BLOCK); i++) before[(block + 1) * TYPES + types[i]]++
}

const stage = document.querySelector('#stage')
const canvas = document.createElement('canvas')
const { clientWidth: width, clientHeight: height } = stage
canvas.width = width
canvas.height = height
stage.append(canvas)
const context = canvas.getContext('2d', { alpha: false })
const columns = new Uint32Array(width * TYPES)
let view = [times[0], times[count - 1]]

/** How many events begin before an instant. */
function rank(instant) {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Counts the events from..to by type into a column. */
function tally(from, to, column) {
  columns.fill(0, column, column + TYPES)
  let [a, b] = [from, to]
  while (a < b && a % BLOCK !== 0) columns[column + types[a++]]++
  while (b > a && b % BLOCK !== 0) columns[column + types[--b]]++
  for (let type = 0; type < TYPES; type++) {
    columns[column + type] += before[(b / BLOCK) * TYPES + type] - before[(a / BLOCK) * TYPES + type]
  }
}

function drawMarks(from, to, span) {
  for (let i = from; i < to; i++) {
    context.fillStyle = COLOURS[types[i]]
    context.fillRect(((times[i] - view[0]) / span) * width, (order[i] % 100) * (height / 100), 4, 4)
  }
}

function drawColumns(from, span) {
  let start = from
  let most = 1
  for (let x = 0; x < width; x++) {
    const end = rank(view[0] + ((x + 1) / width) * span)
    most = Math.max(most, end - start)
    tally(start, end, x * TYPES)
    start = end
  }
  const unit = (height - 20) / Math.log1p(most)
  for (let type = 0; type < TYPES; type++) {
    context.fillStyle = COLOURS[type]
    for (let x = 0; x < width; x++) {
      const own = columns[x * TYPES + type]
      if (own === 0) continue
      let below = 0
      for (let other = 0; other < type; other++) below += columns[x * TYPES + other]
      const [y0, y1] = [Math.log1p(below) * unit, Math.log1p(below + own) * unit]
      context.fillRect(x, height - y1, 1, y1 - y0)
    }
  }
}

function draw() {
  queued = false
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  const span = view[1] - view[0]
  const [from, to] = [rank(view[0]), rank(view[1])]
  if (to - from < FEW) drawMarks(from, to, span)
  else drawColumns(from, span)
}

let queued = false
function look(next) {
  view = next
  if (!queued) requestAnimationFrame(draw)
  queued = true
}
stage.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    const factor = 2 ** (event.deltaY * 0.002)
    const at = view[0] + (event.clientX / width) * (view[1] - view[0])
    look([at - (at - view[0]) * factor, at + (view[1] - at) * factor])
  },
  { passive: false },
)
let held = null
stage.addEventListener('mousedown', (event) => {
  held = { x: event.clientX, view }
})
addEventListener('mousemove', (event) => {
  if (held === null) return
  const by = ((event.clientX - held.x) / width) * (held.view[1] - held.view[0])
  look([held.view[0] - by, held.view[1] - by])
})
addEventListener('mouseup', () => {
  held = null
})
draw()
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('bare:ready')))
