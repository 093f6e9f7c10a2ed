import type { U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { Event } from '../story/story.ts'
import type { When } from '../story/when.ts'
import type { Extent, LooseCard } from './deck.ts'
import type { Seat } from './lanes.ts'
import { extentOf, heldU, innerEdges } from './on-axis.ts'

/** Where events begin and end at the least and at the most, by the number of the event. */
export interface EventAxis {
  readonly folding: Folding
  readonly starts: Float64Array
  readonly ends: Float64Array
}

type Lasting = Extract<LooseCard, { readonly kind: 'event' }>

/** An event's card. Of these there may be a million: what can be told from its date is not kept, and its ends stand in lists of numbers. */
export class EventCard implements Lasting {
  readonly record: Event
  lane = -1
  side: Seat['side'] = 'right'
  index = -1
  readonly echo: boolean
  readonly #when: When
  readonly #at: number
  readonly #axis: EventAxis

  constructor(record: Event, when: When, at: number, axis: EventAxis, echo = false) {
    this.record = record
    this.echo = echo
    this.#when = when
    this.#at = at
    this.#axis = axis
    axis.starts[at] = heldU(when.startMin, axis.folding)
    axis.ends[at] = heldU(when.endMax, axis.folding)
  }

  get kind(): 'event' {
    return 'event'
  }
  get when(): When {
    return this.#when
  }
  get extent(): Extent {
    return extentOf(this.when)
  }
  get startMin(): U {
    return this.#axis.starts[this.#at] ?? 0
  }
  get endMax(): U {
    return this.#axis.ends[this.#at] ?? 0
  }
  get startMax(): U {
    return innerEdges(this.when, this.#axis.folding, this.startMin, this.endMax).startMax
  }
  get endMin(): U {
    return innerEdges(this.when, this.#axis.folding, this.startMin, this.endMax).endMin
  }

  /** One more card of the same event, for another lane. */
  again(): EventCard {
    return new EventCard(this.record, this.when, this.#at, this.#axis, true)
  }
}
