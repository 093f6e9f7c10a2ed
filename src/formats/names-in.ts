import type { Id } from '../base/units.ts'
import type { StoryMaker } from './story-maker.ts'

/** The entity of a name, made where it is met first; the same name is the same entity. `kind` says in which column what it is. */
export type Names = (name: string, line: number, kind?: { readonly header: string; readonly label: string }) => Id

export function createNames(maker: StoryMaker): Names {
  const known = new Map<string, { readonly id: Id; readonly type: Id }>()
  return (typed, line, kind) => {
    const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
    const label = kind?.label ?? ''
    const named = label === '' ? null : maker.type('entity', label)
    const before = known.get(name)
    if (label !== '' && (named === null || (before !== undefined && before.type !== named)))
      maker.note(named === null ? 'too-many-types' : 'other-type', line, kind?.header ?? '', label)
    if (before !== undefined) return before.id
    const type = named ?? maker.defaultType('entity')
    const id = maker.entity({ type, name }, line)
    known.set(name, { id, type })
    return id
  }
}
