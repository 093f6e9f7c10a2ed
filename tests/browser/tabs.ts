import type { Browser } from '@playwright/test'
import { test as base, expect } from './article.ts'

/** A tab of a real window, of which one is seen at a time: the pages that Playwright makes are all seen, always. */
export interface Tab {
  /** Brings it to the front; the one that was there goes into the background. */
  readonly show: () => Promise<void>
  /** What an expression is in the page, or in its frame from a site of this address; undefined while there is no such page. */
  readonly value: <T>(expression: string, site?: string) => Promise<T>
}

interface Context {
  readonly id: number
  readonly origin: string
}

/** Opens an address in a tab of the one window that such tabs have in common, in the background or not; it is closed when the test is over. */
type OpenTab = (url: string, background?: boolean) => Promise<Tab>

/** A test with tabs; none of them may say that something went wrong. */
export const test = base.extend<{ readonly openTab: OpenTab }>({
  openTab: async ({ browser }, use) => {
    const tabs: Closing[] = []
    await use(async (url, background = false) => {
      const tab = await makeTab(browser, url, background)
      tabs.push(tab)
      if (!background) await tab.show()
      return tab
    })
    for (const { close } of tabs) await close()
    expect(tabs.flatMap(({ faults }) => faults)).toEqual([])
  },
})

export { expect }

interface Closing extends Tab {
  readonly close: () => Promise<unknown>
  /** What went wrong in it unseen, and in its frames. */
  readonly faults: readonly string[]
}

async function makeTab(browser: Browser, url: string, background: boolean): Promise<Closing> {
  const session = await browser.newBrowserCDPSession()
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', background })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  const waiting = new Map<number, (result: unknown) => void>()
  const contexts = new Map<number, Context>()
  const faults: string[] = []
  const hear: Readonly<Record<string, (params: never) => void>> = {
    'Runtime.executionContextCreated': ({ context }: { readonly context: Context }) => contexts.set(context.id, context),
    'Runtime.executionContextDestroyed': ({ executionContextId }: { readonly executionContextId: number }) =>
      contexts.delete(executionContextId),
    'Runtime.executionContextsCleared': () => contexts.clear(),
    'Runtime.exceptionThrown': ({ exceptionDetails }: { readonly exceptionDetails: { readonly text: string } }) =>
      faults.push(exceptionDetails.text),
    'Runtime.consoleAPICalled': ({ type, args }: { readonly type: string; readonly args: readonly { readonly value?: unknown }[] }) =>
      faults.push(`${type}: ${args.map(({ value }) => value).join(' ')}`),
  }
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return
    const { id, method, params, result } = JSON.parse(event.message)
    waiting.get(id)?.(result)
    hear[method]?.(params as never)
  })
  let last = 0
  const send = async (method: string, params: object): Promise<unknown> => {
    const id = ++last
    const answer = new Promise((resolve) => waiting.set(id, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
    return answer
  }
  await send('Runtime.enable', {})
  await send('Page.enable', {})
  await send('Page.navigate', { url })
  return {
    show: async () => {
      await session.send('Target.activateTarget', { targetId })
    },
    value: async <T>(expression: string, site = url): Promise<T> => {
      const context = [...contexts.values()].findLast(({ origin }) => site.startsWith(origin))
      const given = { expression, returnByValue: true, ...(context === undefined ? {} : { contextId: context.id }) }
      const answer = (await send('Runtime.evaluate', given)) as { readonly result?: { readonly value?: T } } | undefined
      return answer?.result?.value as T
    },
    close: () => session.send('Target.closeTarget', { targetId }),
    faults,
  }
}
