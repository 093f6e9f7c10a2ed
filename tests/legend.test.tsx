import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { SYMBOLS } from '../src/base/shapes.ts'
import { Legend } from '../src/panels/legend.tsx'
import { selectVisible } from '../src/state/select.ts'
import { initialState } from '../src/state/state.ts'
import type { Story } from '../src/story/story.ts'
import { en } from '../src/words/en.ts'
import { pageEn } from '../src/words/page-en.ts'
import { blitar } from './blitar-story.ts'
import { changedStory, linked } from './story.ts'

const legend = (story: Story) => {
  const shown = selectVisible(story, initialState('en'), null)
  const style = { lang: 'en', timeZone: story.timeZone } as const
  return renderToString(<Legend reading={{ story, shown, words: { ...en, ...pageEn }, style }} />)
}

test('the legend shows each kind of name that the story has, in its form and colour, and no other', () => {
  const story = blitar()
  const html = legend(story)
  for (const type of story.types.entity.values()) {
    const used = story.entities.some((entity) => entity.type === type)
    const label = typeof type.label === 'string' ? type.label : (type.label['en'] ?? '')
    expect(html.includes(`<bdi>${label}</bdi>`), type.id).toBe(used)
    const { color } = SYMBOLS[type.symbol ?? 'circle']
    if (used) expect(html).toContain(`var(--${color})`)
  }
})

test('a dashed empty form is explained where a name is withheld', () => {
  const named = linked(
    changedStory((file) => {
      for (const entity of file.entities) delete entity.anonymous
    }),
  )
  expect(legend(blitar())).toContain(en.record.anonymous)
  expect(legend(named)).not.toContain(en.record.anonymous)
})
