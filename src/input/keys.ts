/** What a key means in a view of time. */
export type KeyCommand =
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'page-back'
  | 'page-on'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'range-start'
  | 'range-end'
  | 'choose'
  | 'let-go'

const COMMANDS = new Map<string, KeyCommand>([
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['Home', 'first'],
  ['End', 'last'],
  ['PageUp', 'page-back'],
  ['PageDown', 'page-on'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['0', 'fit'],
  ['[', 'range-start'],
  [']', 'range-end'],
  ['Enter', 'choose'],
  [' ', 'choose'],
  ['Escape', 'let-go'],
])

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Null for all other keys, and with a modifier held: those are the browser's. */
export const keyCommand = ({ key, ctrlKey, metaKey, altKey }: Key): KeyCommand | null =>
  ctrlKey || metaKey || altKey ? null : (COMMANDS.get(key) ?? null)
