import type { JSX } from 'preact'

/** The few signs on buttons, drawn here so that nothing has to be fetched; each button also has a name in words. */
const PATHS = {
  more: 'M4 6.5h12M4 10h12M4 13.5h12M7.5 5v3M12.5 8.5v3M9 12v3',
  auto: 'M10 3.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13ZM10 3.5v13',
  dark: 'M15.5 12.2A6.3 6.3 0 0 1 7.8 4.5a6.3 6.3 0 1 0 7.7 7.7Z',
  light:
    'M10 6.7a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 1 0 0-6.6ZM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M15.7 4.3l-1.4 1.4M5.7 14.3l-1.4 1.4',
  search: 'M8.8 3.5a5.3 5.3 0 1 0 0 10.6a5.3 5.3 0 1 0 0-10.6ZM12.8 12.8l4 4',
  close: 'M5 5l10 10M15 5L5 15',
  help: 'M7.2 7.4a2.8 2.8 0 1 1 4.2 2.5c-.9.5-1.4 1-1.4 2.1M10 14.9v.2',
} as const

export function Glyph({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="glyph" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}
