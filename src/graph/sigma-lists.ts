/** What all programs are told for each picture. */
export const UNIFORMS = ['u_matrix', 'u_size', 'u_growth', 'u_pixelRatio'] as const
export type Uniform = (typeof UNIFORMS)[number]

/** WebGL's names for its number types and the ways triangles are drawn. */
const [FLOAT, UNSIGNED_BYTE] = [0x1406, 0x1401]
export const [TRIANGLES, TRIANGLE_STRIP] = [4, 5]
export const number = (name: string, size: number) => ({ name, size, type: FLOAT })
export const color = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true })

/** The corners of a square as two triangles, each as a number: its first bit counts along the square, its second across. */
const CORNERS = [0, 1, 2, 2, 1, 3]

/**
 * Writes a square into a list's array at `start`, corner by corner, the corner's own number (plus `more`) first. Where no graphics card
 * helps, thousands of squares are drawn many times faster so than as copies of one.
 */
export function putSquare(array: Float32Array, start: number, values: readonly number[], more = 0): void {
  let at = start
  for (const corner of CORNERS) {
    array[at++] = corner + more
    for (const value of values) array[at++] = value
  }
}
export const SQUARE = CORNERS.length

/** Writes something into its place in a list's array. */
export type Put = (array: Float32Array, start: number) => void

/** What a program draws, place after place. */
export interface List {
  /** Numbers in a place. */
  readonly stride: number
  readonly array: () => Float32Array
  /** So many places are drawn; there is room for so many. */
  readonly drawn: () => number
  readonly room: () => number
  /** Another array with so many places in which nothing is drawn yet. */
  readonly blank: (places: number) => Float32Array
  /** Draws so many places of an array from now on. */
  readonly take: (array: Float32Array, places: number) => void
  readonly draw: (places: number) => void
  /** Writes a place of the array anew, or leaves it blank. */
  readonly rewrite: (place: number, put: Put | null) => void
  /** What has been written since this was last asked: all, or runs of places, each as its first and the one after its last. */
  readonly changes: () => 'all' | readonly Run[]
}

export type Run = readonly [first: number, end: number]

export function createList(stride: number): List {
  let array: Float32Array = new Float32Array()
  let drawn = 0
  let written: number[] | 'all' = 'all'
  return {
    stride,
    array: () => array,
    drawn: () => drawn,
    room: () => array.length / stride,
    blank: (places) => new Float32Array(places * stride),
    take: (next, places) => {
      array = next
      drawn = places
      written = 'all'
    },
    draw: (places) => {
      drawn = places
    },
    rewrite: (place, put) => {
      array.fill(0, place * stride, (place + 1) * stride)
      put?.(array, place * stride)
      if (written !== 'all') written.push(place)
    },
    changes: () => {
      const changed = written === 'all' ? 'all' : runsOf(written)
      written = []
      return changed
    },
  }
}

function runsOf(places: readonly number[]): readonly Run[] {
  const runs: [number, number][] = []
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.[1] === place) last[1]++
    else runs.push([place, place + 1])
  }
  return runs
}
