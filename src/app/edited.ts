import { locateAll } from '../story/locate.ts'
import type { Opened } from './open-story.ts'

/** Whether anything is wrong with a file that is being edited; the page itself does not look for keys that stand twice. */
export const hasFaults = ({ text, problems }: Pick<Opened, 'text' | 'problems'>): boolean =>
  problems.length > 0 || (text !== null && locateAll(text, []).length > 0)
