import { readFileSync } from 'node:fs'
import { parseStory } from './src/story/parse.ts'
import { createDerivation } from './src/app/derive.ts'
import { initialState } from './src/state/state.ts'
import { foldTime } from './src/story/folding.ts'
import { timeEdges } from './src/story/time-edges.ts'
import { makeDeck } from './src/timeline/make-deck.ts'
import { en } from './src/words/en.ts'
const n = process.argv[2] ?? '10k'
const text = readFileSync(`/tmp/bench/data/${n}.runut.json`, 'utf8')
const t = async (name, f) => { const a = performance.now(); const r = await f(); console.log(name.padEnd(14), (performance.now()-a).toFixed(0)); return r }
await t('JSON.parse', () => JSON.parse(text))
const { story, problems } = await t('parseStory', () => parseStory(text))
console.log(problems.length)
const derive = createDerivation(story)
const d = await t('derive', () => derive(initialState('en')))
await t('edges', () => [...timeEdges(story)].length)
await t('fold', () => foldTime(timeEdges(story), true))
await t('deck', () => makeDeck(story, d.folding, en))
