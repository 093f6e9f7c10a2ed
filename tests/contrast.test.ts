import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edgeLook, nodeLook } from '../src/graph/style.ts'
import { timelinePicture } from '../src/timeline/picture.ts'
import { timelineScene } from '../src/timeline/scene.ts'
import { blitar } from './blitar-story.ts'
import { shapesFile } from './graph-stories.ts'
import { ROOT } from './sources.ts'
import { linked } from './story.ts'
import { inputOf } from './timeline-stories.ts'

type Rgb = readonly number[]
type Colours = ReadonlyMap<string, Rgb>

const css = readFileSync(join(ROOT, 'src/app/tokens.css'), 'utf8')
const coloursAfter = (start: string): Colours => {
  const block = css.slice(css.indexOf(start)).split('}')[0] ?? ''
  const found = [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)]
  return new Map(found.map(([, name = '', hex = '']) => [name, [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))]))
}
const themes: readonly [string, Colours][] = [
  ['light', coloursAfter(':root {')],
  ['dark', coloursAfter(':root[data-theme="dark"]')],
]

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (colour: Rgb): number => {
  const [r = 0, g = 0, b = 0] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (colours: Colours, name: string, ground: string, opacity: number): number => {
  const [over, under] = [colours.get(name) ?? [], colours.get(ground) ?? []]
  const mixed = over.map((part, i) => part * opacity + (under[i] ?? 0) * (1 - opacity))
  const [a, b] = [luminance(mixed), luminance(under)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

describe.each(themes)('what recedes can still be seen, in the %s theme:', (_, colours) => {
  const graph = linked(shapesFile())

  test('nodes', () => {
    for (const entity of graph.entities) {
      const { fill, stroke, opacity } = nodeLook(entity, 'muted', 12, false)
      expect(contrast(colours, stroke ?? fill, 'paper', opacity), entity.id).toBeGreaterThanOrEqual(3)
    }
  })

  test('lines', () => {
    for (const relation of graph.relations) {
      const { color, opacity } = edgeLook(relation, 'muted')
      expect(contrast(colours, color, 'paper', opacity), relation.id).toBeGreaterThanOrEqual(3)
    }
  })

  const shapes = timelinePicture(timelineScene(inputOf(blitar(), { state: { selection: 'claim-politics' } })))

  test('the timeline’s signs, but for frames that carry no meaning', () => {
    const faded = shapes.flatMap((shape) => (shape.kind === 'glyph' && shape.opacity < 1 ? [shape] : []))
    const inks = faded.flatMap(({ fill, stroke, opacity }) => [fill, stroke].map((name) => ({ name, opacity })))
    const meant = inks.filter(({ name }) => name !== null && name !== 'panel' && name !== 'paper' && name !== 'rule-strong')
    expect(meant.length).toBeGreaterThan(10)
    for (const { name, opacity } of meant) expect(contrast(colours, name ?? '', 'panel', opacity), `${name}`).toBeGreaterThanOrEqual(3)
  })

  test('and its words can be read', () => {
    for (const shape of shapes)
      if (shape.kind === 'text') expect(contrast(colours, shape.fill, 'panel', shape.opacity), shape.text).toBeGreaterThanOrEqual(4.5)
  })
})
