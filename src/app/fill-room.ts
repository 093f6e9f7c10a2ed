/** Room for bytes, and how many of its first are taken. */
export interface Room {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly count: number
}

/** What a body's bytes are read with. */
export interface Filler {
  /** Takes what comes next into a room that is not full, as much as there is or has room; the room given is used up. Nothing more at the end. */
  readonly fill: (room: Room) => Promise<Room>
  /** Gives up the rest. */
  readonly cancel: () => Promise<void>
}

/** Where the browser can, it writes the bytes into the room itself: then nothing is held twice, and there is less to clear away. */
export function fillerOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Filler {
  try {
    return writing(body.getReader({ mode: 'byob' }))
  } catch {
    return copying(body.getReader())
  }
}

const writing = (reader: ReadableStreamBYOBReader): Filler => ({
  fill: async ({ bytes, count }) => {
    const { value } = await reader.read(bytes.subarray(count))
    if (value === undefined) throw new TypeError('the body has been given up')
    // The room's memory has gone over into what comes back.
    return { bytes: new Uint8Array(value.buffer), count: count + value.length }
  },
  cancel: () => reader.cancel(),
})

function copying(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>): Filler {
  let left = new Uint8Array(0)
  return {
    fill: async ({ bytes, count }) => {
      // A part may be empty, and is not the end.
      for (let isDone = false; left.length === 0 && !isDone; ) {
        const part = await reader.read()
        isDone = part.done
        left = part.value ?? left
      }
      const taken = left.subarray(0, bytes.length - count)
      bytes.set(taken, count)
      left = left.subarray(taken.length)
      return { bytes, count: count + taken.length }
    },
    cancel: () => reader.cancel(),
  }
}
