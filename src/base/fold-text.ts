/** Text as the search and the look for near names compare it: compatibility forms and accents folded, lower case. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
