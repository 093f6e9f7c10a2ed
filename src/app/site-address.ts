import { fullAddress } from '../embed/full-address.ts'
import { pinnedAddress } from './share.ts'
import type { Site } from './site.ts'

/** The address to hand on: of this view, for whichever version of the file there is, and of a frame's view as the full page shows it. */
export const siteAddress = ({ location }: Window, { framed, root }: Site): string =>
  pinnedAddress(framed ? fullAddress(location.href, root) : location.href, null)
