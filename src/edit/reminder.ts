/** Since when, in ms, and from which step on, a work lies in no file of its writer's. */
export interface Unfiled {
  readonly since: number
  readonly steps: number
}

/** So many steps, or so long, in ms, may be in this browser alone before its writer is reminded: browsers clear what pages keep. */
const MOST_STEPS = 50
const MOST_TIME = 24 * 60 * 60 * 1000

/** How many steps away from its last file a work is. */
const stepsSince = ({ steps }: Unfiled, now: number): number => Math.abs(now - steps)

/** Whether its writer is to be reminded of a file; `asked` is when that was put off last. */
export function isReminderDue(unfiled: Unfiled | null, asked: Unfiled | null, steps: number, now: number): boolean {
  if (unfiled === null) return false
  return [unfiled, asked].every((from) => from === null || stepsSince(from, steps) >= MOST_STEPS || now - from.since >= MOST_TIME)
}
