import type { Plugin } from 'vite'

/** The packages' modules of the older kind, each a file that asks for no other; `events` also gives its class by name. */
const OLDER = /\/node_modules\/(graphology-layout-(forceatlas2|noverlap)\/iterate|graphology-utils\/is-graph|events\/events)\.js$/

/** Makes ES modules of the packages' CommonJS modules, so that what joins the two kinds is not among the first bytes of every page. */
export function plainModules(): Plugin {
  return {
    name: 'runut:plain-modules',
    apply: 'build',
    transform(code, id) {
      if (!OLDER.test(id)) return null
      if (/\brequire\(/.test(code)) throw new Error(`${id} asks for other modules and cannot be made plain`)
      const named = id.endsWith('/events.js') ? '\nexport { EventEmitter }' : ''
      return { code: `const module = { exports: {} }\n${code}\nexport default module.exports${named}`, map: null }
    },
  }
}
