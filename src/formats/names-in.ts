import type { Id } from '../base/units.ts'
import type { StoryMaker } from './story-maker.ts'

/** What is said of a name beside it: in which column what it is, and of which text its id is made. */
interface Known {
  readonly header?: string
  readonly label?: string
  readonly slug?: string
}

/** A name as it is looked for: in one line. */
export const nameOf = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The entity of a name, made where it is met first. The same id, or the same name without one, is the same entity. */
export type Names = (name: string, line: number, known?: Known) => Id

/** `ids` are those that the file itself gives to names somewhere: they hold wherever the name stands. */
export function createNames(maker: StoryMaker, ids: ReadonlyMap<string, string> = new Map()): Names {
  const known = new Map<string, { readonly id: Id; readonly type: Id; readonly slug: string }>()
  return (typed, line, { header = '', label = '', slug: given = '' } = {}) => {
    const name = nameOf(typed)
    const slug = given || (ids.get(name) ?? '')
    const named = label === '' ? null : maker.type('entity', label)
    const alike = known.get(`name ${name}`)
    const before = slug === '' ? alike : (known.get(`id ${slug}`) ?? (alike?.slug === '' ? alike : undefined))
    if (label !== '' && (named === null || (before !== undefined && before.type !== named)))
      maker.note(named === null ? 'too-many-types' : 'other-type', line, header, label)
    if (before !== undefined) return before.id
    const type = named ?? maker.defaultType('entity')
    const id = maker.entity({ type, name, ...(slug === '' ? {} : { slug }) }, line)
    const made = { id, type, slug }
    if (alike === undefined) known.set(`name ${name}`, made)
    if (slug !== '') known.set(`id ${slug}`, made)
    return id
  }
}
