import { createChild } from './embed/child.ts'
import { embedPage } from './embed/embed-page.ts'

const root = document.querySelector<HTMLElement>('[data-app]')
const foot = document.querySelector<HTMLElement>('[data-frame-foot]')
/** An address that the build has written into the head. */
const named = (name: string) =>
  new URL(document.head.querySelector<HTMLMetaElement>(`meta[name="runut:${name}"]`)?.content ?? './', document.baseURI)
if (root !== null && foot !== null) embedPage(root, foot, window, named('full'), createChild(window, named('root').href))
