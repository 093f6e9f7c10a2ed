import { MultiGraph } from 'graphology'
import { parse } from 'graphology-gexf/node/index.js'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { daysOf, isoDay } from '../../src/formats/days.ts'
import type { Story } from '../../src/story/story.ts'
import { outgoing, readStory } from './outgoing-stories.ts'
import { written } from './said-in.ts'

/** The elements of a document with their attributes and the text right in them. */
function elements(xml: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const open: (typeof found)[number][] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '' }
    open.push(element)
    found.push(element)
  })
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}

const dayOf = (day: ReturnType<typeof daysOf>['first']) => (day === null ? undefined : (isoDay(day) ?? undefined))

describe.each(['blitar-2021', 'examples/perahu-baca'] as const)('%s', (name) => {
  const story: Story = readStory(name)
  const gexf = written('gexf', outgoing(story))
  const taking = story.events.reduce((sum, { participants }) => sum + participants.length, 0)

  test('as GEXF opens in graphology with the same names, events, relations, and dates as written', () => {
    const graph = parse(MultiGraph, gexf)
    expect(graph.nodes().sort()).toEqual([...story.entities, ...story.events].map(({ id }) => id).sort())
    expect(graph.size).toBe(story.relations.length + taking)
    for (const relation of story.relations) {
      expect(graph.extremities(relation.id)).toEqual([relation.from.id, relation.to.id])
      expect(graph.isDirected(relation.id)).toBe(relation.type.directed)
      expect(graph.getEdgeAttributes(relation.id)).toMatchObject({ record: 'relation', kind: relation.type.id, status: relation.status })
      expect(graph.getEdgeAttribute(relation.id, 'date')).toBe(relation.when?.text)
    }
    for (const event of story.events) {
      expect(graph.getNodeAttribute(event.id, 'date')).toBe(event.when?.text)
      const ends = graph.filterInEdges(event.id, (_, attributes) => attributes['kind'] === 'takes-part')
      expect(ends.map((edge) => graph.source(edge))).toEqual(event.participants.map(({ entity }) => entity.id))
    }
  })

  test('as GEXF lies in time from the first to the last day that each date allows, and no closer', () => {
    const spells = new Map(
      elements(gexf).flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [[attributes['id'], attributes] as const])),
    )
    for (const { id, when } of [...story.events, ...story.relations]) {
      const days = when === null ? { first: null, last: null } : daysOf(when, story.timeZone)
      expect([spells.get(id)?.['start'], spells.get(id)?.['end']]).toEqual([dayOf(days.first), dayOf(days.last)])
    }
  })

  test('as GraphML has the same nodes, edges and facts, each of which is declared', () => {
    const found = elements(written('graphml', outgoing(story)))
    const named = (tag: string) => found.filter(({ name }) => name === tag)
    const graph = parse(MultiGraph, gexf)
    expect(named('node').map(({ attributes }) => attributes['id'])).toEqual(graph.nodes())
    expect(named('edge').map(({ attributes }) => [attributes['source'], attributes['target'], attributes['directed']])).toEqual(
      graph.mapEdges((_, __, source, target, ___, ____, undirected) => [source, target, String(!undirected)]),
    )
    const keys = new Set(named('key').map(({ attributes }) => attributes['id']))
    expect(named('data').filter(({ attributes }) => !keys.has(attributes['key']))).toEqual([])
  })

  test('has no label of what is alleged without who says so and who denies it', () => {
    const doubtful = [...story.events, ...story.relations].filter(({ status }) => status === 'alleged')
    const graph = parse(MultiGraph, gexf)
    expect(doubtful.length).toBeGreaterThan(0)
    for (const { id, kind } of doubtful) {
      const label = kind === 'event' ? graph.getNodeAttribute(id, 'label') : graph.getEdgeAttribute(id, 'label')
      expect(label).toMatch(/alleged.*Says so: .*Denies it: /)
    }
  })
})
