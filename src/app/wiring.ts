import type { State } from '../state/state.ts'
import type { Outlet, Store } from '../state/store.ts'
import type { Problem } from '../story/problem.ts'
import type { Story } from '../story/story.ts'
import type { AllWords, Words } from '../words/words.ts'
import type { Derived } from './derived.ts'
import type { Frame } from './frame.ts'
import type { Milestones } from './milestones.ts'
import type { Again } from './open-story.ts'
import type { Site } from './site.ts'
import type { Sleep, SleepInput } from './sleep.ts'
import type { Slots } from './slots.ts'

/** What a story is put on screen from. */
export interface MountInput {
  readonly root: HTMLElement
  readonly slots: Slots
  readonly view: Window
  readonly site: Site
  readonly story: Story
  readonly problems: readonly Problem[]
  /** Shows what is wrong with the file. */
  readonly openProblems: () => void
  /** Loads the file again, past what a cache has kept, or shows what is made of it while it is edited. */
  readonly reload: (again: Again) => void
  /** Whose file it is, where it is not this site's own. */
  readonly origin: string | null
  readonly words: Words
  readonly state: State
  /** The slots hold what the build has drawn, and it is what this state shows. */
  readonly drawn: boolean
  /** All of the story has been read; else there is no more of it than what the timeline shows, and no more is drawn. */
  readonly whole: boolean
  /** Makes the page wait for its reader, where nothing has to be fetched before; null where it does not. */
  readonly sleep: ((deeds: Pick<SleepInput, 'wake' | 'choose' | 'take'>) => Sleep) | null
}

/** What the parts around the timeline have of it, and of the timeline's side of the page. */
export interface AroundInput extends Omit<MountInput, 'words' | 'state'> {
  readonly store: Store
  readonly outlet: Outlet
  readonly frame: Frame
  readonly milestones: Milestones
  readonly derived: () => Derived
  readonly words: () => Words
  /** Null until they are there. */
  readonly allWords: () => AllWords | null
  /** What the picture of time draws besides the signs of the story's records. */
  readonly signs: () => readonly string[]
  /** The panels are there and do what they are pressed for. */
  readonly answers: () => void
  /** The state and the address' hash that the page began with: what has changed meanwhile is made up for. */
  readonly start: { readonly state: State; readonly hash: string }
}
