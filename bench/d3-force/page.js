// The graph as d3-force arranges it when it is told nothing in particular, drawn on a canvas at each of its steps.
import { forceCenter, forceLink, forceManyBody, forceSimulation } from 'd3-force'

const COLOURS = { person: '#4e79a7', organisation: '#f28e2b', place: '#59a14f', document: '#b07aa1' }
const MANY_TIES = 8
const { entities, relations } = await (await fetch('story.json')).json()
const nodes = entities.map(({ id, name, type }) => ({ id, name, type, degree: 0 }))
const nodeOf = new Map(nodes.map((node) => [node.id, node]))
const links = relations.map(({ from, to }) => ({ source: nodeOf.get(from), target: nodeOf.get(to) }))
for (const { source, target } of links) {
  source.degree++
  target.degree++
}

const canvas = document.createElement('canvas')
canvas.width = innerWidth
canvas.height = innerHeight
document.querySelector('#stage').append(canvas)
const context = canvas.getContext('2d')
let view = { k: 1, x: innerWidth / 2, y: innerHeight / 2 }

function draw() {
  const { k, x, y } = view
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, innerWidth, innerHeight)
  context.setTransform(k, 0, 0, k, x, y)
  context.strokeStyle = 'rgba(150, 150, 150, 0.5)'
  context.lineWidth = 1 / k
  context.beginPath()
  for (const { source, target } of links) {
    context.moveTo(source.x, source.y)
    context.lineTo(target.x, target.y)
  }
  context.stroke()
  for (const node of nodes) {
    context.beginPath()
    context.arc(node.x, node.y, 3 + Math.sqrt(node.degree), 0, 2 * Math.PI)
    context.fillStyle = COLOURS[node.type]
    context.fill()
  }
  context.fillStyle = '#222'
  context.font = `${9 / k}px sans-serif`
  for (const node of nodes) if (node.degree > MANY_TIES) context.fillText(node.name, node.x + 6, node.y)
}

function look(next) {
  view = next
  draw()
}
canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    const by = 2 ** (-event.deltaY * 0.002)
    const along = (at, from) => at - (at - from) * by
    look({ k: view.k * by, x: along(event.clientX, view.x), y: along(event.clientY, view.y) })
  },
  { passive: false },
)
canvas.addEventListener('mousemove', ({ buttons, movementX, movementY }) => {
  if (buttons === 1) look({ ...view, x: view.x + movementX, y: view.y + movementY })
})

const simulation = forceSimulation(nodes)
  .force('link', forceLink(links))
  .force('charge', forceManyBody())
  .force('center', forceCenter(0, 0))
  .on('tick', () => {
    draw()
    if (performance.getEntriesByName('bare:ready').length === 0) performance.mark('bare:ready')
  })
const sample = nodes.filter((_, i) => i % Math.ceil(nodes.length / 300) === 0)
globalThis.bench = { positions: () => sample.flatMap(({ x, y }) => [x, y]), stop: () => simulation.stop() }
