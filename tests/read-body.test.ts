import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBody } from '../src/app/read-body.ts'

const MB = 1024 * 1024

const bodyOf = (parts: Iterable<Uint8Array>, headers: HeadersInit = {}): Response => {
  const left = [...parts]
  const body = new ReadableStream({
    pull: (controller) => {
      const part = left.shift()
      if (part === undefined) controller.close()
      else controller.enqueue(part)
    },
  })
  return new Response(body, { headers })
}

/** As browsers have it that write the bytes where they are wanted. */
const writtenBody = (parts: Iterable<Uint8Array>, headers: HeadersInit = {}): Response => {
  const left = [...parts].filter(({ length }) => length > 0).map((part) => Uint8Array.from(part))
  const body = new ReadableStream({
    type: 'bytes',
    pull: (controller) => {
      const part = left.shift()
      if (part !== undefined) return controller.enqueue(part)
      controller.close()
      controller.byobRequest?.respond(0)
    },
  })
  return new Response(body, { headers })
}

const cutAt = (bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] => {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return cuts.slice(1).map((cut, i) => bytes.subarray(cuts[i], cut))
}

const read = (response: Response) => readBody(response, () => {})

describe.each([
  ['that comes in parts', bodyOf],
  ['that is written where it is wanted', writtenBody],
])('the text of a body %s', (_, bodyOf) => {
  test('is the same however it comes in parts, and whatever length has been told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom(1, 1, 3000),
        fc.array(fc.nat(1_000_000), { maxLength: 20 }),
        fc.constantFrom('', '0', '7', '1000000', 'none', '-3', '99999999999999'),
        async (text, times, places, length) => {
          const headers: HeadersInit = length === '' ? {} : { 'content-length': length }
          const plain = text.replace(/^\ufeff/, '').repeat(times)
          expect(await read(bodyOf(cutAt(new TextEncoder().encode(plain), places), headers))).toEqual({ text: plain })
        },
      ),
    )
  })

  test('is UTF-16 where its mark says so, even if the mark itself comes in two parts', async () => {
    const bytes = Buffer.from('\ufeff{"a":"é"}', 'utf16le')
    for (const places of [[], [1], [1, 2, 3], [5]]) expect(await read(bodyOf(cutAt(bytes, places)))).toEqual({ text: '{"a":"é"}' })
  })

  test('keeps a letter that stands where one piece ends and the next begins', async () => {
    const before = new Uint8Array(48 * MB - 1).fill(0x61)
    const read48 = await read(bodyOf([before, new TextEncoder().encode('éb')]))
    expect(read48).toHaveProperty('text')
    const { text } = read48 as { readonly text: string }
    expect([text.length, text.slice(-3)]).toEqual([48 * MB + 1, 'aéb'])
  })

  test('is none where a byte is no letter, in whichever piece it stands', async () => {
    const fault = new Uint8Array([0x61, 0xff])
    expect(await read(bodyOf([fault]))).toBe('file-encoding')
    const long = new Uint8Array(48 * MB).fill(0x61)
    expect(await read(bodyOf([fault, long, long]))).toBe('file-encoding')
  })

  test('is not fetched any further where its first part is none', async () => {
    const parts = [new Uint8Array([0x61, 0xff]), new Uint8Array(2), new Uint8Array(2), new Uint8Array(2)]
    let asked = 0
    const stream = new ReadableStream({
      pull: (controller) => {
        const part = parts[asked++]
        if (part === undefined) controller.close()
        else controller.enqueue(part)
      },
    })
    expect(await read(new Response(stream))).toBe('file-encoding')
    expect(asked).toBeLessThan(parts.length)
  })

  test('is read no further than to what is too much', async () => {
    const long = new Uint8Array(30 * MB).fill(0x61)
    let asked = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        asked++
        controller.enqueue(long)
      },
    })
    expect(await read(new Response(endless))).toBe('file-too-large')
    expect(asked).toBeLessThan(14)
  })
})
