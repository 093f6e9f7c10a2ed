import type { Outlet } from '../state/store.ts'
import type { Search, SearchHit } from '../story/search.ts'
import type { Story } from '../story/story.ts'

/** Fetches the search and makes its index, in slices, when somebody first looks for something. */
export function createSearchDoor(story: Story, { inSlices }: Pick<Outlet, 'inSlices'>): (query: string) => Promise<readonly SearchHit[]> {
  let made: Promise<Search> | null = null
  const open = async (): Promise<Search> => inSlices((await import('../story/search.ts')).searchSteps(story))
  return async (query) => {
    made ??= open()
    try {
      return (await made)(query)
    } catch (error) {
      // What has not come may come the next time.
      made = null
      throw error
    }
  }
}
