import { describe, expect, test } from 'vitest'
import { createFileAtHand } from '../src/edit/own-file.ts'
import { tinyStory } from './story.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const STORY = JSON.stringify(tinyStory())

/** A file on a disk that other programs write too; `read` stands between it and whoever asks what is in it. */
function fileOnDisk(name: string, bytes: Uint8Array | null, read: () => Promise<unknown> = async () => undefined) {
  const disk = { bytes }
  const handle = {
    name,
    getFile: async () => {
      await read()
      if (disk.bytes === null) throw new DOMException('', 'NotFoundError')
      const { buffer } = disk.bytes.slice()
      return { arrayBuffer: async () => buffer }
    },
    createWritable: async () => {
      let next = ''
      return {
        write: async (text: string) => {
          next = text
        },
        close: async () => {
          disk.bytes = encode(next)
        },
      }
    },
  }
  return { disk, handle: handle as unknown as FileSystemFileHandle, said: () => new TextDecoder().decode(disk.bytes ?? undefined) }
}

const atHand = () =>
  createFileAtHand({
    view: {} as Window,
    file: { name: 'story.json', key: 'story', text: STORY },
    hand: () => undefined,
  })

describe('what lies on the reader’s disk', () => {
  test.each([
    ['a text', encode('theirs')],
    ['nothing', new Uint8Array()],
    ['no text', new Uint8Array([0xff, 0xfe, 0x7b, 0x00])],
  ])('is not written over where another program has put %s there', async (_, theirs) => {
    const file = atHand()
    const { disk, handle } = fileOnDisk('a.json', encode('ours'))
    file.take({ name: 'a.json', text: 'ours', handle })
    disk.bytes = theirs
    expect(await file.save('ours, changed', false)).toBe('changed')
    expect(disk.bytes).toEqual(theirs)
    expect(await file.save('ours, changed', true)).toBeUndefined()
    expect(disk.bytes).toEqual(encode('ours, changed'))
  })

  test('is found again as it was left, once another has been at hand', async () => {
    const file = atHand()
    const { handle, said } = fileOnDisk('a.json', encode('ours'))
    file.take({ name: 'a.json', text: 'ours', handle })
    await file.save('ours, changed', false)
    const back = file.wayBack(() => undefined)
    const other = fileOnDisk('b.json', encode('{'))
    file.take({ name: 'b.json', text: '{', handle: other.handle })
    back()
    expect([file.name(), file.holds('ours'), file.holds('ours, changed')]).toEqual(['a.json', false, true])
    expect(await file.save('ours, once more', false)).toBeUndefined()
    expect([said(), other.said()]).toEqual(['ours, once more', '{'])
  })

  test('is not written over while it cannot be read', async () => {
    const file = atHand()
    const { disk, handle } = fileOnDisk('a.json', encode('ours'), () => Promise.reject(new DOMException('', 'NotReadableError')))
    file.take({ name: 'a.json', text: 'ours', handle })
    await expect(file.save('ours, changed', false)).rejects.toThrow()
    expect(disk.bytes).toEqual(encode('ours'))
  })

  test('is written anew where it is gone, and as it was, with its mark', async () => {
    const file = atHand()
    const { disk, handle } = fileOnDisk('a.json', encode('\ufeffours'))
    file.take({ name: 'a.json', text: '\ufeffours', handle })
    expect(await file.save('\ufeffours, changed', false)).toBeUndefined()
    disk.bytes = null
    expect(await file.save('\ufeffours, again', false)).toBeUndefined()
    expect(disk.bytes).toEqual(encode('\ufeffours, again'))
    expect(file.holds('\ufeffours, again')).toBe(true)
  })

  test('is not taken for another that has been opened while it was written', async () => {
    const file = atHand()
    let letRead = () => {}
    const read = new Promise<void>((resolve) => {
      letRead = resolve
    })
    const one = fileOnDisk('one.json', encode('one'), () => read)
    const two = fileOnDisk('two.json', encode('two'))
    file.take({ name: 'one.json', text: 'one', handle: one.handle })
    const saving = file.save('one, changed', false)
    file.take({ name: 'two.json', text: 'two', handle: two.handle })
    letRead()
    await saving
    expect([one.said(), two.said(), file.name()]).toEqual(['one, changed', 'two', 'two.json'])
    await file.save('two, changed', false)
    expect([one.said(), two.said()]).toEqual(['one, changed', 'two, changed'])
  })
})
