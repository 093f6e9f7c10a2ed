// As little as a page can do that fetches the story and draws a rectangle for each event: what no real page can beat by much.
const COLOURS = ['#4e79a7', '#f28e2b', '#e15759', '#76b7b2', '#59a14f', '#edc948', '#b07aa1', '#9c755f']
const { events } = await (await fetch('story.json')).json()
const spans = events.map(({ when }) => when.split('/').map(Date.parse)).map(([start, end = start]) => [start, end])
const first = Math.min(...spans.map(([start]) => start))
const scale = innerWidth / (Math.max(...spans.map(([, end]) => end)) - first)
const canvas = document.querySelector('canvas')
canvas.width = innerWidth
canvas.height = innerHeight
const context = canvas.getContext('2d', { alpha: false })
context.fillStyle = '#fff'
context.fillRect(0, 0, innerWidth, innerHeight)
for (const [i, [start, end]] of spans.entries()) {
  context.fillStyle = COLOURS[i % COLOURS.length]
  context.fillRect((start - first) * scale, i * 6, Math.max(3, (end - start) * scale), 4)
}
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('bare:ready')))
