import type { Size } from '../base/units.ts'
import type { Parents } from './parents.ts'

/** A message to the page around: of plain data, nothing of the story. */
export type Message = string | Readonly<Record<string, unknown>>

/**
 * How high the frame is, in px, in the form of every system at once: a parent understands its own and passes the others over.
 * `shaking`: iframe-resizer has just asked for the first time.
 */
export function heightMessages({ width, height }: Size, parents: Parents, shaking = false): readonly Message[] {
  const { src, name, pym, secret, resizer, openResizer } = parents
  return [
    { type: 'runut:height', v: 1, height },
    { 'datawrapper-height': { [name]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    // Embedly, Medium, Flourish.
    JSON.stringify({ src, context: 'iframe.resize', height }),
    ...(pym === null ? [] : [`pymxPYMx${pym}xPYMxheightxPYMx${height}`]),
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
    ...(resizer === null ? [] : [`[iFrameSizer]${resizer}:${height}:${width}:${shaking ? 'init' : 'resizeObserver'}`]),
    ...(openResizer ? [{ type: 'iframe-resized', width, height }] : []),
  ]
}

/** Said once, when the frame begins to listen. */
export const GREETINGS: readonly Message[] = ['[iFrameResizerChild]Ready', { sentinel: 'amp', type: 'embed-ready' }]
