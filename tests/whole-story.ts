import { readFileSync } from 'node:fs'
import type { StoryFile } from './story.ts'

/** The example that uses every feature of the format, as JSON that may be changed. */
export const wholeStory = (): StoryFile => JSON.parse(readFileSync(new URL('../data/examples/perahu-baca.json', import.meta.url), 'utf8'))
