/** What browsers have of trusted types, and no list of types knows yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (text: string) => string },
  ) => { readonly createScriptURL: (text: string) => string }
}

/** The files of the page's workers, as they are built and as they are served for development. */
const WORKER = /\/(?:layout|import|paint)\.worker(?:-[\w-]{8}\.js|\.ts)$/

/** Whether an address is of a worker of this site: a file of that name from where its scripts come from, and from nowhere else. */
function isOwnWorker(text: string): boolean {
  const { href, pathname } = new URL(text, import.meta.url)
  return href.startsWith(new URL(/* @vite-ignore */ '..', import.meta.url).href) && WORKER.test(pathname)
}

/** The one policy of the page: the address of a worker of its own, and nothing else, may become a script. */
export const ownScript = ((): ((address: string) => string) => {
  const types: TrustedTypes | undefined = Reflect.get(globalThis, 'trustedTypes')
  const createScriptURL = (text: string) => {
    if (!isOwnWorker(text)) throw new TypeError('not a script of this page')
    return text
  }
  if (types === undefined) return createScriptURL
  const policy = types.createPolicy('runut', { createScriptURL })
  return (text) => policy.createScriptURL(text)
})()
