import type { Plugin } from 'vite'

/**
 * Styles that come with a part of the page (`import address from './x.css?url'`): what the bundler writes for one names the file by its path on this
 * machine, which the maps are not to tell.
 */
export function lateStyles(): Plugin {
  return {
    name: 'runut:late-styles',
    apply: 'build',
    enforce: 'post',
    transform: (code, id) => (id.endsWith('.css?url') ? { code, map: { version: 3, sources: [], names: [], mappings: '' } } : null),
  }
}
