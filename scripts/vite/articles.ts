import type { Plugin } from 'vite'
import { ARTICLES } from './policy.ts'

/** While serving for development a folder's address shows its example article, as on every static host. */
export const serveArticles = (): Plugin => ({
  name: 'runut:articles',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      if (ARTICLES.some((folder) => request.url === `/${folder}/`)) request.url += 'index.html'
      next()
    })
  },
})
