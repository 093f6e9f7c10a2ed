import type { Plugin } from 'vite'

/** What a page of the site may do; for hosts that send no headers it stands in each page's head too. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types runut',
].join('; ')

/** What the example articles may do: hold frames of this site, and `embed.js` beside them. Nothing else, and nothing of the page's own rights. */
export const ARTICLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The folders of the example articles in `public/`, which have that policy. */
export const ARTICLES = ['artikel', 'article']

/** Marks the style tags that Vite adds while serving for development; a built page has none. */
export const DEV_NONCE = 'served-by-vite'

/** The policy while serving for development: Vite's own style tags and its socket are let in besides. */
export const developmentPolicy = (policy: string): string =>
  policy.replace("style-src 'self'", `style-src 'self' 'nonce-${DEV_NONCE}'`).replace("connect-src 'self'", "connect-src 'self' ws:")

/** Writes the policy into each page as the first element of its head, for hosts that send no headers. */
export function policyMeta(): Plugin {
  return {
    name: 'runut:policy',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) => {
        const content = server === undefined ? PAGE_POLICY : developmentPolicy(PAGE_POLICY)
        return html.replace('<head>', () => `<head>\n<meta http-equiv="Content-Security-Policy" content="${content}">`)
      },
    },
  }
}
