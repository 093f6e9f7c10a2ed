import type { Story } from '../src/story/story.ts'

/** A story as a tree, to be compared: a record inside another as its id, a map as a list. */
export function flat(story: Story | null): unknown {
  const seen = new Map<unknown, string>([...(story?.records.values() ?? [])].map((record) => [record, record.id]))
  const plain = (value: unknown): unknown => {
    if (value instanceof Map) return [...value].map(plain)
    const id = seen.get(value)
    if (id !== undefined) return `→ ${id}`
    return typeof value === 'object' && value !== null ? tree(value) : value
  }
  const tree = (value: object): unknown =>
    Array.isArray(value) ? value.map(plain) : Object.entries(value).map(([key, inner]) => [key, plain(inner)])
  if (story === null) return null
  // In what order records are found by their ids, nobody asks.
  const { records, ...rest } = story
  const byId = [...records].sort(([a], [b]) => (a < b ? -1 : 1))
  return [plain(rest), byId.map(([id, record]) => [id, plain(record)]), byId.map(([, record]) => tree(record))]
}
