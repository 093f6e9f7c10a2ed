import { h, render } from 'preact'
import { SHARED } from '../embed/mounted.ts'
import { Share } from '../panels/share.tsx'
import type { ShareInput } from '../panels/share-input.ts'
import { standOf } from '../text/file-stand.ts'
import type { Reading } from '../text/reading.ts'
import { SHARE_WORDS } from '../words/share.ts'
import { showBroken } from './broken.ts'
import type { EditInput } from './edit-door.ts'
import { createEmbeds } from './embeds.ts'
import { isPrivate } from './public-address.ts'
import type { OnScreen } from './save-picture.ts'
import { citation, recordLine, storyLine } from './share-text.ts'
import { pinnedAddress, siteAddress } from './site-address.ts'
import { viewAddress } from './view-address.ts'
import { createWayBack } from './way-back.ts'

export interface ShareDoor extends EditInput {
  readonly reading: Reading
  /** Whose file it is, where it is not this site's own. */
  readonly origin: string | null
  readonly onScreen: () => OnScreen
}

/** Opens the ways to hand on what is on screen over the page, in a slot. There is one dialog at a time. */
export function openShareDialog(slot: HTMLElement, door: ShareDoor): void {
  // Who asks twice before it has come asks for the same.
  if (slot.querySelector('dialog') !== null) return
  const page = slot.ownerDocument
  const holder = page.createElement('div')
  const leave = door.site.framed
    ? () => undefined
    : createWayBack(
        door.view,
        () => holder.querySelector('dialog')?.close(),
        () => here(door),
      )
  const onClose = () => {
    render(null, holder)
    holder.remove()
    leave()
  }
  slot.append(holder)
  render(h(Share, { input: shareInput(door, onClose) }), holder)
}

/** The page's own address, with all of what the reader did. */
const here = ({ view, site, onScreen }: ShareDoor): string => viewAddress(view.location.href, onScreen().state, site.lang)

function shareInput(door: ShareDoor, onClose: () => void): ShareInput {
  const { view, site, reading, origin, onScreen } = door
  const { words, story } = reading
  const share = SHARE_WORDS[words.lang]
  const address = siteAddress(here(door), site, view.document)
  const pinned = pinnedAddress(address, story)
  const { selection } = onScreen().state
  const chosen = selection === null ? undefined : story.records.get(selection)
  const line = chosen === undefined ? null : recordLine(chosen, reading)
  const text = [storyLine(reading), line].filter(Boolean).join('\n')
  const handedOn = () => void view.dispatchEvent(new Event(SHARED))
  const embedded = { href: view.location.href, site, published: publishedRoot(view.document) }
  return {
    words,
    share,
    lang: words.lang,
    stand: standOf(reading),
    link: (isPinned) => (isPinned ? pinned : address),
    isLocal: isPrivate(new URL(address).hostname),
    // In a sandbox without an origin of its own a link may open nothing.
    whatsapp: view.origin === 'null' ? null : (link) => `https://wa.me/?text=${encodeURIComponent(`${text}\n${link}`.toWellFormed())}`,
    send: 'share' in view.navigator ? (link) => send(view, { title: storyLine(reading), text, url: link }, handedOn) : null,
    citation: citation(reading, origin, pinned),
    savePicture: async (format) => {
      try {
        const { savePicture } = await import('./save-picture.ts')
        return share.saved(await savePicture(view, { ...onScreen(), story, words, address, origin }, format))
      } catch {
        return share.notSaved
      }
    },
    edit: site.framed || view.parent !== view ? null : () => void openEditorOf(door),
    openSaving: async () => {
      try {
        const { createSaving } = await import('./saving.ts')
        return await createSaving({ view, site, story, words, origin, address, onScreen })
      } catch {
        return null
      }
    },
    embed: site.framed ? null : createEmbeds({ ...embedded, reading, origin, state: onScreen().state, chosen, line }),
    handedOn,
    onClose,
  }
}

/** Opens the editor, whose code is fetched only then; the page says so where it does not come. */
async function openEditorOf(door: ShareDoor): Promise<void> {
  try {
    await (await import('./edit-door.ts')).openEditor(door)
  } catch {
    showBroken(door.root, door.reading.words.lang)
  }
}

/** The site's folder, where the build knows its address: then it is named in the page's head. */
function publishedRoot(page: Document): URL | null {
  const link = page.head.querySelector<HTMLLinkElement>('link[type="application/json+oembed"]')
  return link === null ? null : new URL('../', link.href)
}

/** Whoever calls it off has had what was asked for. */
async function send(view: Window, what: ShareData, handedOn: () => void): Promise<boolean> {
  try {
    await view.navigator.share(what)
    handedOn()
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
  }
}
