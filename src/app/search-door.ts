import type { UiLang } from '../base/units.ts'
import type { SearchHit } from '../story/search.ts'
import type { Story } from '../story/story.ts'

type Search = (query: string) => readonly SearchHit[]

/** Fetches the search and makes its index when somebody first looks for something; one index a language. */
export function createSearchDoor(story: Story): (lang: UiLang) => (query: string) => Promise<readonly SearchHit[]> {
  const made = new Map<UiLang, Promise<Search>>()
  const make = async (lang: UiLang): Promise<Search> => (await import('../story/search.ts')).createSearch(story, lang)
  const open = (lang: UiLang): Promise<Search> => {
    const search = made.get(lang) ?? make(lang)
    made.set(lang, search)
    // What has not come may come the next time.
    search.catch(() => made.delete(lang))
    return search
  }
  const doors = new Map<UiLang, (query: string) => Promise<readonly SearchHit[]>>()
  return (lang) => {
    const door = doors.get(lang) ?? (async (query: string) => (await open(lang))(query))
    doors.set(lang, door)
    return door
  }
}
