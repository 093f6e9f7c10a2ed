/** Embeddings, overrides and isolates, and what closes them. */
export const TURNING_MARKS = /[\u202a-\u202e\u2066-\u2069]/g
/**
 * Text that stands among other text and turns nothing around it: in an isolate of its own (Unicode UAX #9), which finds its direction by itself.
 * What marks of direction it holds, open or closed, are left out.
 */
export const isolated = (text: string): string => `\u2068${text.replace(TURNING_MARKS, '')}\u2069`
