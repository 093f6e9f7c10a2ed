import type { Palette } from './palette.ts'

/** The light theme's colours as values, for pictures that leave the page: the same as in `tokens.css`, what is translucent there mixed with its ground. */
export const LIGHT_PALETTE: Palette = {
  paper: '#fbfaf6',
  panel: '#f4f1ea',
  raised: '#ffffff',
  rule: '#ddd6c9',
  'rule-strong': '#8f8678',
  ink: '#1d1b19',
  'ink-2': '#4f4a43',
  'ink-3': '#665f56',
  thread: '#b3261e',
  'thread-soft': '#ecd8d1',
  person: '#285f8f',
  institution: '#5a4a8c',
  group: '#2e7044',
  party: '#8a5a12',
  outlet: '#5f5a54',
  place: '#1f6e74',
  doubt: '#85540d',
}
