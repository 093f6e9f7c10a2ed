import type { DateReader } from './date-in.ts'
import type { FtmEntity } from './ftm-lines.ts'
import type { StoryMaker } from './story-maker.ts'

/** Reads the properties of one entity, and remembers which it has read. */
export interface FtmReader {
  readonly entity: FtmEntity
  /** All values of a property. */
  readonly all: (name: string) => string[]
  /** The first value; that there were more is told. */
  readonly first: (name: string) => string | undefined
  readonly date: (name: string) => string | null
  /** From `startDate` or `date` to `endDate`. */
  readonly when: (lasting: boolean) => string | null
  /** Its words, and the values of these properties with their names before them. */
  readonly summary: (properties: readonly string[]) => { readonly summary?: string }
  /** Tells what nobody has asked for. */
  readonly tellRest: () => void
}

export function createFtmReader(entity: FtmEntity, maker: StoryMaker, dates: DateReader): FtmReader {
  const { line, properties } = entity
  const asked = new Set<string>()
  const all = (name: string): string[] => {
    asked.add(name)
    return [...(properties.get(name) ?? [])]
  }
  const first = (name: string): string | undefined => {
    const isNew = !asked.has(name)
    const [value, ...more] = all(name)
    if (isNew) for (const each of more) maker.note('more-values', line, name, each)
    return value
  }
  const date = (name: string): string | null => {
    const isNew = !asked.has(name)
    const value = first(name)
    if (value === undefined) return null
    const { when, note } = dates.read(value)
    if (note !== null && isNew) maker.note(note, line, name, value)
    return when
  }
  return {
    entity,
    all,
    first,
    date,
    when: (lasting) => {
      const day = date('date')
      const start = date('startDate')
      const whole = dates.stretch(start ?? day, date('endDate'), lasting && start !== null)
      if (whole.note !== null) maker.note(whole.note, line, 'endDate')
      if (start !== null && day !== null && day !== start) maker.note('no-place', line, 'date', day)
      return whole.when
    },
    summary: (names) => {
      const words = ['summary', 'description', 'notes'].flatMap(all)
      const named = names.flatMap((name) => all(name).map((value) => maker.data.attribute(name, value)))
      const parts = [...words, ...named]
      return parts.length === 0 ? {} : { summary: parts.join('\n') }
    },
    tellRest: () => {
      for (const [name, values] of properties) if (!asked.has(name)) for (const value of values) maker.note('no-place', line, name, value)
    },
  }
}
