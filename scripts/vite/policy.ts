import type { Plugin } from 'vite'

/** What a page may do that has frames of these. For hosts that send no headers it stands in each page's head too. */
const policyWith = (frames: "'self'" | "'none'"): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self' https:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    `frame-src ${frames}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types runut',
  ].join('; ')

/** A page of the story shows its readers how a view looks in an article: by the site's own frame, and by no other. */
export const PAGE_POLICY = policyWith("'self'")
/** The page in other people's articles holds no frames. */
export const FRAMED_POLICY = policyWith("'none'")

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
      handler: (html, { server, filename }) => {
        const own = filename.endsWith('/embed.html') ? FRAMED_POLICY : PAGE_POLICY
        const content = server === undefined ? own : developmentPolicy(own)
        return html.replace('<head>', () => `<head>\n<meta http-equiv="Content-Security-Policy" content="${content}">`)
      },
    },
  }
}
