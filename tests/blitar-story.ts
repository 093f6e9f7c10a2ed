import { readFileSync } from 'node:fs'
import { parseStory } from '../src/story/parse.ts'
import type { Story } from '../src/story/story.ts'

/** The first story as the program sees it; fails loudly where the file has become wrong. */
export function blitar(): Story {
  const { story, problems } = parseStory(readFileSync(new URL('../data/blitar-2021.json', import.meta.url), 'utf8'))
  if (story === null || problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems))
  return story
}
