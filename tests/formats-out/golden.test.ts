import { expect, test } from 'vitest'
import { WRITERS } from '../../src/app/exports.ts'
import { FORMATS } from '../../src/formats/format-list.ts'
import { outgoing, readStory } from './outgoing-stories.ts'

const NO_PICTURES = () => Promise.resolve([])

for (const name of ['blitar-2021', 'examples/perahu-baca'] as const)
  for (const lang of ['id', 'en'] as const)
    for (const [format, write] of Object.entries(WRITERS))
      test(`${name} as ${format} in ${lang}`, async () => {
        const story = readStory(name)
        const text = await write(outgoing(story, lang), NO_PICTURES)
        await expect(text).toMatchFileSnapshot(`../golden/formats/${story.id}-${lang}.${FORMATS[format as keyof typeof WRITERS].end}`)
      })

test('blitar-2021 as it stood on a day, as Markdown', async () => {
  const text = await WRITERS.md(outgoing(readStory('blitar-2021'), 'id', '2021-01-06'), NO_PICTURES)
  await expect(text).toMatchFileSnapshot('../golden/formats/blitar-2021-id-known.md')
})
