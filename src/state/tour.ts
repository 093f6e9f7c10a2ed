import type { Story, StoryRecord, TourStep } from '../story/story.ts'
import type { TourPlace } from './state.ts'

export const stepAt = (story: Story, place: TourPlace): TourStep | undefined =>
  story.tours.find((tour) => tour.id === place.tour)?.steps[place.step]

/** All that a step speaks of; the first of it is what it chooses. */
export const stepFocus = (story: Story, place: TourPlace): readonly StoryRecord[] => stepAt(story, place)?.focus ?? []
