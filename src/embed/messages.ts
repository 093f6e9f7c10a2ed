/**
 * What a page that embeds this one asks of it. Every system of newsrooms has words of its own; what is in none of them is nothing.
 */
export type Asked =
  /** To show what this hash says. */
  | { readonly kind: 'show'; readonly state: string }
  /** To say how high it is. */
  | { readonly kind: 'height' }
  /** The same, by a parent of iframe-resizer (3 to 5) that calls the frame so. */
  | { readonly kind: 'resizer'; readonly id: string }
  /** The same, by a parent of open-iframe-resizer. */
  | { readonly kind: 'open-resizer' }

/** Longer messages are none of those that are understood. */
const MOST = 4000
const RESIZER = '[iFrameSizer]'
const POLLS: ReadonlySet<unknown> = new Set(['iframe-child-init', 'iframe-get-child-dimensions'])

/** Reads whatever a parent may have posted; `pym` is what Pym calls this frame. Null for all that is not understood. */
export function readAsked(data: unknown, pym: string | null): Asked | null {
  if (typeof data === 'string') return data.length > MOST ? null : readLine(data, pym)
  const [type, version, state] = ['type', 'v', 'state'].map((key) => own(data, key))
  if (type === 'runut:show') return version === 1 && typeof state === 'string' && state.length <= MOST ? { kind: 'show', state } : null
  return POLLS.has(type) ? { kind: 'open-resizer' } : null
}

function readLine(line: string, pym: string | null): Asked | null {
  if (pym !== null && line.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) return { kind: 'height' }
  if (!line.startsWith(RESIZER)) return null
  const [id = '', , sizesWidth] = line.slice(RESIZER.length).split(':')
  // The handshake says in its third field whether the width is sized too.
  if (sizesWidth === 'true' || sizesWidth === 'false') return /^\S{1,100}$/.test(id) ? { kind: 'resizer', id } : null
  return id === 'resize' || id === 'reset' ? { kind: 'height' } : null
}

const own = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined
