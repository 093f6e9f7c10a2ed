/** What browsers have of trusted types, and no list of types knows yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ) => { readonly createScriptURL: (text: string) => string }
}

/** The workers of the page, as they are built and as they are served for development. */
const WORKERS = /(?:^|\/)(?:layout|import)\.worker(?:-[\w-]{8}\.js|\.ts\b[^/]*)$/

/** The one policy of the page: the address of a worker of its own, and nothing else, may become a script. */
export const ownScript = ((): ((address: string) => string) => {
  const types: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes')
  const createScriptURL = (text: string) => {
    if (!WORKERS.test(text)) throw new TypeError('not a script of this page')
    return text
  }
  if (types === undefined) return createScriptURL
  const policy = types.createPolicy('runut', { createScriptURL })
  return (text) => policy.createScriptURL(text)
})()
