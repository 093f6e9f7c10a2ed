import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { setView, toStart } from '../state/page-actions.ts'
import type { TourPlace } from '../state/state.ts'
import type { Tour } from '../story/story.ts'
import { Say } from '../text/say.tsx'
import { SidedLinks } from '../text/sided-link.tsx'
import type { PanelInput } from './input.ts'
import { useSwipe } from './use-swipe.ts'

/** The tours that this story offers. */
export function TourList({ input }: { readonly input: PanelInput }): JSX.Element | null {
  const { story, words } = input.reading
  if (story.tours.length === 0) return null
  return (
    <section class="link-list">
      <h3>{words.detail.tourHead}</h3>
      <ul class="plain">
        {story.tours.map((tour) => (
          <TourStart tour={tour} input={input} key={tour.id} />
        ))}
      </ul>
    </section>
  )
}

interface OfTour {
  readonly tour: Tour
  readonly input: PanelInput
}

function TourStart({ tour, input }: OfTour): JSX.Element {
  return (
    <li>
      <button type="button" class="button" onClick={() => input.goToStep({ tour: tour.id, step: 0 })}>
        {input.reading.words.detail.tourStart}: <Say text={tour.title} reading={input.reading} />
      </button>
    </li>
  )
}

interface OfStep extends OfTour {
  readonly step: number
}

/** The step the reader is at, with the way back, on and out, by buttons, keys or a swipe, over what the step tells of (`children`). */
export function Touring(props: {
  readonly place: TourPlace
  readonly input: PanelInput
  readonly children: ComponentChildren
}): JSX.Element {
  const { place, input, children } = props
  const tour = input.reading.story.tours.find((candidate) => candidate.id === place.tour)
  const has = (by: -1 | 1) => tour?.steps[place.step + by] !== undefined
  const turn = (by: -1 | 1) => {
    if (tour !== undefined && has(by)) input.goToStep({ tour: tour.id, step: place.step + by })
  }
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = panel.current
    if (element === null) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const by = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      const typed = event.target instanceof Element && event.target.closest('input, select, textarea') !== null
      if (by === undefined || typed || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      event.preventDefault()
      turn(by)
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  })
  return (
    <div class="touring" ref={panel}>
      {tour?.steps[place.step] !== undefined && <TourCard tour={tour} step={place.step} input={input} turn={turn} has={has} />}
      {children}
    </div>
  )
}

/** Anywhere in the panel, as long as the focus is there. */
const KEYS: Readonly<Record<string, -1 | 1>> = { ArrowRight: 1, n: 1, ArrowLeft: -1, p: -1 }

interface CardProps extends OfStep {
  readonly turn: (by: -1 | 1) => void
  readonly has: (by: -1 | 1) => boolean
}

function TourCard({ tour, step, input, turn, has }: CardProps): JSX.Element | null {
  const swipe = useSwipe(turn, has)
  const { words } = input.reading
  const w = words.detail
  const told = tour.steps[step]
  if (told === undefined) return null
  // The first is told in full below.
  const others = told.focus.slice(1).filter(({ id }) => input.visible.has(id))
  return (
    <section class="tour" aria-label={w.tourHead} {...swipe}>
      <p class="kicker">
        <Say text={tour.title} reading={input.reading} /> · {w.tourStep(step + 1, tour.steps.length)}
      </p>
      <progress value={step + 1} max={tour.steps.length} aria-label={words.tourOn.progress} />
      <p class="tour-text">
        <Say text={told.text} reading={input.reading} />
      </p>
      {others.length > 0 && (
        <div class="tour-others">
          <p class="side-name">{w.tourOthers}</p>
          <SidedLinks records={others} reading={input.reading} />
        </div>
      )}
      {!has(1) && <TourEnd tour={tour} input={input} />}
      <div class="buttons" title={words.tourOn.keys}>
        <button type="button" class="button" disabled={!has(-1)} onClick={() => turn(-1)}>
          {w.tourBack}
        </button>
        {has(1) && (
          <button type="button" class="button strong" onClick={() => turn(1)}>
            {w.tourNext}
          </button>
        )}
        <button type="button" class={has(1) ? 'button' : 'button strong'} onClick={() => input.goToStep(null)}>
          {w.tourEnd}
        </button>
      </div>
    </section>
  )
}

/** What else there is where a tour ends: the claims, what is unanswered, the whole text, the other tours. */
function TourEnd({ tour, input }: OfTour): JSX.Element {
  const { reading, outlet } = input
  const { story, words } = reading
  const w = words.tourOn
  const leave = (view: 'both' | 'text') => () => {
    outlet.apply(toStart)
    outlet.apply(setView(view))
  }
  const ways = [
    [story.claims.length, w.claims(story.claims.length), leave('both')],
    [story.questions.length, w.questions(story.questions.length), leave('text')],
    [1, w.text, leave('text')],
  ] as const
  return (
    <div class="tour-end">
      <p class="side-name">{w.name}</p>
      <ul class="plain">
        {ways.map(
          ([count, name, go]) =>
            count > 0 && (
              <li key={name}>
                <button type="button" class="link-button" onClick={go}>
                  {name}
                </button>
              </li>
            ),
        )}
        {story.tours.map((other) => other !== tour && <TourStart tour={other} input={input} key={other.id} />)}
      </ul>
    </div>
  )
}
