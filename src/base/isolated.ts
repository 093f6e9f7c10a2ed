/** Keeps the direction of a text from the data away from the words around it. */
export const isolated = (text: string): string => `\u2068${text}\u2069`
