import type { GraphTime } from './graph-parts.ts'
import type { StoryMaker } from './story-maker.ts'
import { childrenOf, type XmlElement } from './xml-in.ts'

/** The stretches in which a node or an edge is there: of its spells or, where it has none, of its own attributes. */
export function spellsOf(element: XmlElement, maker: StoryMaker): readonly GraphTime[] {
  const spells = childrenOf(element, 'spells').flatMap((list) => childrenOf(list, 'spell'))
  for (const spell of spells) tellBounds(spell, maker)
  const found = [...spells, ...(spells.length > 0 ? [] : [element])].flatMap(timesOf)
  return found.filter(({ start, end }) => start !== '' || end !== '')
}

function timesOf({ attributes, line }: XmlElement): readonly GraphTime[] {
  const at = (...names: readonly string[]): string =>
    names.map((name) => attributes.get(name)).find((value) => value !== undefined && isBound(value)) ?? ''
  const own = { start: at('start', 'startopen'), end: at('end', 'endopen'), line }
  const points = [at('timestamp'), ...listIn(attributes.get('timestamps'))].filter((point) => point !== '')
  const intervals = (attributes.get('intervals') ?? '').matchAll(/[[\](]([^,;[\]()<>]+),([^,;[\]()<>]+)[\])[]/g)
  return [
    own,
    ...points.map((point) => ({ start: point, end: point, line })),
    ...[...intervals].map(([, start = '', end = '']) => ({
      start: isBound(start) ? start.trim() : '',
      end: isBound(end) ? end.trim() : '',
      line,
    })),
  ]
}

/** Gephi writes open ends as infinite. */
const isBound = (text: string): boolean => !/^\s*[+-]?inf(inity)?\s*$/i.test(text)

/** `<[2009-03-01, 2009-04-01]>`: the points of time in it. */
const listIn = (text = ''): readonly string[] =>
  text
    .replace(/[<>[\]]/g, '')
    .split(/[,;]/)
    .map((part) => part.trim())

/** That a bound itself is left out of the stretch has no place: a day that a stretch begins with is part of it. */
export function tellBounds({ attributes, line }: XmlElement, maker: StoryMaker) {
  for (const name of ['startopen', 'endopen']) if (attributes.has(name)) maker.note('open-bound', line, name, attributes.get(name))
}
