/** The colours a picture may use, by what they mean; `tokens.css` gives each its light, dark, high-contrast and print value. */
export const PALETTE_NAMES = [
  'paper',
  'panel',
  'raised',
  'rule',
  'rule-strong',
  'ink',
  'ink-2',
  'ink-3',
  'thread',
  'thread-soft',
  'person',
  'institution',
  'group',
  'party',
  'outlet',
  'place',
  'doubt',
] as const

export type PaletteName = (typeof PALETTE_NAMES)[number]
export type Palette = Readonly<Record<PaletteName, string>>

/** The palette as custom properties, for pictures that stand in the page and follow its theme. */
export const CSS_PALETTE: Palette = PALETTE_NAMES.reduce<Record<string, string>>((palette, name) => {
  palette[name] = `var(--${name})`
  return palette
}, {}) as Palette
