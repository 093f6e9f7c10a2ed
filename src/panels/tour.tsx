import type { JSX } from 'preact'
import type { TourPlace } from '../state/state.ts'
import { Say } from '../text/say.tsx'
import { SidedLinks } from '../text/sided-link.tsx'
import type { PanelInput } from './input.ts'

/** The tours that this story offers. */
export function TourList({ input }: { readonly input: PanelInput }): JSX.Element | null {
  const { story, words } = input.reading
  if (story.tours.length === 0) return null
  return (
    <section class="link-list">
      <h3>{words.detail.tourHead}</h3>
      <ul class="plain">
        {story.tours.map((tour) => (
          <li key={tour.id}>
            <button type="button" class="button" onClick={() => input.goToStep({ tour: tour.id, step: 0 })}>
              {words.detail.tourStart}: <Say text={tour.title} reading={input.reading} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The step the reader is at, with the way back, on and out. */
export function TourCard({ place, input }: { readonly place: TourPlace; readonly input: PanelInput }): JSX.Element | null {
  const tour = input.reading.story.tours.find((candidate) => candidate.id === place.tour)
  const step = tour?.steps[place.step]
  if (tour === undefined || step === undefined) return null
  const w = input.reading.words.detail
  const last = place.step === tour.steps.length - 1
  // The first is told in full below.
  const others = step.focus.slice(1).filter(({ id }) => input.visible.has(id))
  const go = (to: number) => () => input.goToStep({ tour: tour.id, step: to })
  return (
    <section class="tour" aria-label={w.tourHead}>
      <p class="kicker">
        <Say text={tour.title} reading={input.reading} /> · {w.tourStep(place.step + 1, tour.steps.length)}
      </p>
      <p class="tour-text">
        <Say text={step.text} reading={input.reading} />
      </p>
      {others.length > 0 && (
        <div class="tour-others">
          <p class="side-name">{w.tourOthers}</p>
          <SidedLinks records={others} reading={input.reading} />
        </div>
      )}
      <div class="buttons">
        <button type="button" class="button" disabled={place.step === 0} onClick={go(place.step - 1)}>
          {w.tourBack}
        </button>
        <button type="button" class="button strong" disabled={last} onClick={go(place.step + 1)}>
          {w.tourNext}
        </button>
        <button type="button" class="button" onClick={() => input.goToStep(null)}>
          {w.tourEnd}
        </button>
      </div>
    </section>
  )
}
