export type RegionName = 'graph' | 'timeline' | 'overview' | 'text'
export type SlotName = RegionName | 'skip' | 'top' | 'detail' | 'cards' | 'live' | 'print' | 'foot'

/** The shell's elements by name, found within the app's root. */
export type Slots = Readonly<Record<SlotName, HTMLElement>>

const SLOTS: readonly SlotName[] = ['graph', 'timeline', 'overview', 'text', 'skip', 'top', 'detail', 'cards', 'live', 'print', 'foot']

/** Null where the root does not hold the whole shell. */
export function findSlots(root: HTMLElement): Slots | null {
  const found = SLOTS.map((name) => [name, root.querySelector(`[data-view="${name}"], [data-slot="${name}"]`)] as const)
  const whole = found.every(([, element]) => element instanceof HTMLElement)
  return whole ? (Object.fromEntries(found) as unknown as Slots) : null
}
