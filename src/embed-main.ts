import { createChild } from './embed/child.ts'
import { embedPage } from './embed/embed-page.ts'

const root = document.querySelector<HTMLElement>('[data-app]')
const foot = document.querySelector<HTMLElement>('[data-frame-foot]')
if (root !== null && foot !== null) embedPage(root, foot, window, createChild(window))
