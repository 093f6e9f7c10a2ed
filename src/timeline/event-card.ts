import type { U } from '../base/units.ts'
import type { Folding } from '../story/folding.ts'
import type { Event } from '../story/story.ts'
import type { When } from '../story/when.ts'
import type { Band, Extent, LooseCard } from './deck.ts'
import type { Seat } from './lanes.ts'
import { begunU, endingU, extentOf, heldU } from './on-axis.ts'

/** Where events stand, by the number of the event: of each the first and the last place, until where it may begin, and what it is drawn as. */
export interface EventAxis {
  readonly folding: Folding
  readonly starts: Float64Array
  readonly begun: Float64Array
  readonly ends: Float64Array
  /** As a number, and `ASIDE` where it is background. */
  readonly extents: Uint8Array
}

export const eventAxis = (folding: Folding, count: number): EventAxis => ({
  folding,
  starts: new Float64Array(count),
  begun: new Float64Array(count),
  ends: new Float64Array(count),
  extents: new Uint8Array(count),
})

const EXTENTS: readonly Extent[] = ['point', 'soft', 'lasting']
const ASIDE = 4

type Lasting = Extract<LooseCard, { readonly kind: 'event' }>

/** An event's card. Of these there may be a million: what can be told from its date is not kept, and its ends stand in lists of numbers. */
export class EventCard implements Lasting {
  readonly record: Event
  lane = -1
  side: Seat['side'] = 'right'
  index = -1
  readonly echo: boolean
  declare readonly undenied?: true
  readonly #when: When
  readonly #at: number
  readonly #axis: EventAxis

  constructor(record: Event, when: When, at: number, axis: EventAxis, echo = false) {
    this.record = record
    this.echo = echo
    this.#when = when
    this.#at = at
    this.#axis = axis
    if (echo) return
    const { folding } = axis
    const start = heldU(when.startMin, folding)
    const end = heldU(when.endMax, folding)
    axis.starts[at] = start
    axis.begun[at] = begunU(when, folding, start, end)
    axis.ends[at] = end
    axis.extents[at] = EXTENTS.indexOf(extentOf(when)) + (record.part === 'background' ? ASIDE : 0)
  }

  get kind(): 'event' {
    return 'event'
  }
  get when(): When {
    return this.#when
  }
  get extent(): Extent {
    return EXTENTS[(this.#axis.extents[this.#at] ?? 0) % ASIDE] ?? 'point'
  }
  /** What its record says, without a look at the record. */
  get band(): Band {
    return (this.#axis.extents[this.#at] ?? 0) < ASIDE ? 'event' : 'background'
  }
  get startMin(): U {
    return this.#axis.starts[this.#at] ?? 0
  }
  get endMax(): U {
    return this.#axis.ends[this.#at] ?? 0
  }
  get startMax(): U {
    return this.#axis.begun[this.#at] ?? 0
  }
  get endMin(): U {
    return endingU(this.#when, this.#axis.folding, this.startMin, this.endMax)
  }

  /** One more card of the same event, for another lane. */
  again(): EventCard {
    return new EventCard(this.record, this.when, this.#at, this.#axis, true)
  }

  /** The same card, of an event that nobody had denied yet. */
  beforeDenial(): EventCard {
    const { lane, side, index, echo } = this
    return Object.assign(this.again(), { lane, side, index, echo, undenied: true })
  }
}
