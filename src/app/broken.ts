import type { UiLang } from '../base/units.ts'
import { setPhase } from './phase.ts'

/** In both languages here, since the words themselves may be what could not be had. */
const SENTENCES: Readonly<Record<UiLang, { readonly what: string; readonly retry: string }>> = {
  id: { what: 'Ada bagian halaman ini yang gagal dimuat. Yang sudah tampil tetap bisa dibaca.', retry: 'Muat ulang' },
  en: { what: 'A part of this page could not be loaded. What stands here can still be read.', retry: 'Load again' },
}

/** Says that a part of the program did not come, shows all that the build has drawn, and offers to load the page again. */
export function showBroken(root: HTMLElement, lang: UiLang): void {
  const page = root.ownerDocument
  const { what, retry } = SENTENCES[lang]
  page.documentElement.classList.remove('stale')
  // What is missing is waited for no longer.
  if (page.documentElement.dataset['runut'] === 'loading') setPhase(root, 'problem')
  if (root.dataset['show'] === undefined) page.documentElement.classList.remove('js')
  if (root.querySelector('.broken') !== null) return
  const note = page.createElement('p')
  note.className = 'loading broken'
  note.setAttribute('role', 'alert')
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = retry
  button.addEventListener('click', () => page.defaultView?.location.reload())
  note.append(what, ' ', button)
  root.append(note)
}
