import type { Plugin } from 'vite'
import type { Newsroom } from './settings.ts'

/** The style sheet that every page names: what is added to it comes under the same name and fingerprint. */
const SHEET = '/src/app/app.css'

/** Gives the site its newsroom's sign and colour. */
export function newsroomLooks(newsroom: Newsroom | null): Plugin {
  const logo = newsroom?.logo ?? null
  const accent = newsroom?.accent ?? null
  return {
    name: 'runut:newsroom',
    enforce: 'pre',
    transform(code, id) {
      // While serving, a sheet that a page links to is asked for with a query.
      return accent !== null && id.replace(/\?.*/, '').endsWith(SHEET) ? `${code}\n${accentSheet(accent)}` : null
    },
    configureServer({ middlewares }) {
      if (logo !== null)
        middlewares.use(`/${logo.path}`, (_request, response) => void response.setHeader('Content-Type', logo.type).end(logo.content))
    },
    generateBundle() {
      if (logo !== null) this.emitFile({ type: 'asset', fileName: logo.path, source: logo.content })
    },
  }
}

/** Where a reader asks for more contrast, and where colours are the system's, the accent is ink. */
const accentSheet = ({ light, dark }: { readonly light: string; readonly dark: string }): string => `
:root { --accent: ${light}; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --accent: ${dark}; } }
:root[data-theme="dark"] { --accent: ${dark}; }
@media (prefers-contrast: more) { :root:root { --accent: var(--ink); } }
@media (forced-colors: active) { :root:root { --accent: CanvasText; } }
@media print { :root:root { --accent: ${light}; } }
`
