import type { Json } from '../story/help.ts'

/** How a file is laid out. */
export interface Layout {
  /** One step of indent. */
  readonly unit: string
  /** What ends a line. */
  readonly end: string
}

/** What fits into so many characters stands in one line. */
const WIDTH = 100

/** A value as lines; all but the first begin with the indent. `open`: it is laid out in several lines even where one would do. */
export function printJson(value: Json, indent: string, layout: Layout, open = false): string {
  const line = inLine(value)
  const isNested = typeof value === 'object' && value !== null
  if (!isNested || (!open && indent.length + line.length <= WIDTH) || line.length === 2) return line
  const inner = indent + layout.unit
  const parts = Array.isArray(value)
    ? value.map((each) => printJson(each, inner, layout))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${printJson(each, inner, layout)}`)
  const [before, after] = Array.isArray(value) ? '[]' : '{}'
  return `${before}${layout.end}${parts.map((part) => inner + part).join(`,${layout.end}`)}${layout.end}${indent}${after}`
}

function inLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${inLine(each)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
