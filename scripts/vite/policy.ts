import type { Plugin } from 'vite'

/** Marks the style tags that Vite adds while serving for development; a built page has none. */
export const DEV_NONCE = 'served-by-vite'

/** The policy while serving for development: Vite's own style tags and its socket are let in besides. */
export const developmentPolicy = (policy: string): string =>
  policy.replace("style-src 'self'", `style-src 'self' 'nonce-${DEV_NONCE}'`).replace("connect-src 'self'", "connect-src 'self' ws:")

/** A page in other people's articles holds no frames; a page of its own shows its readers how it looks in one. */
const framedPolicy = (policy: string): string => policy.replace("frame-src 'self'", "frame-src 'none'")

/** Writes the policy into each page as the first element of its head, for hosts that send no headers. */
export function policyMeta(policy: string): Plugin {
  return {
    name: 'runut:policy',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server, filename }) => {
        const own = filename.endsWith('/embed.html') ? framedPolicy(policy) : policy
        const content = server === undefined ? own : developmentPolicy(own)
        return html.replace('<head>', () => `<head>\n<meta http-equiv="Content-Security-Policy" content="${content}">`)
      },
    },
  }
}
