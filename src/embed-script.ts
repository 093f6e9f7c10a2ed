import { serveArticle } from './embed/article.ts'

// `embed.js`, which an article includes; it lies beside the page that the frames show.
const script = document.currentScript
if (script instanceof HTMLScriptElement) serveArticle(document, window, new URL('./', script.src).href)
