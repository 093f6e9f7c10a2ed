import { visible } from './hidden.ts'
import type { Path } from './report.ts'

const PLAIN = /^[\w$-]{1,80}$/

/** A path as people read it: `events[3].participants[0].entity`. Keys that are no plain word stand quoted, so that none can pose as another. */
export const pathText = (path: Path): string =>
  path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`
      if (!PLAIN.test(step)) return `[${visible(JSON.stringify(step.slice(0, 80)))}]`
      return i === 0 ? step : `.${step}`
    })
    .join('')
