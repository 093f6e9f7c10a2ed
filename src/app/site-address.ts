import { fullAddress } from '../embed/full-address.ts'
import type { Site } from './site.ts'

/** The address to hand on: of this view, and of a frame's view as the full page shows it. */
export const siteAddress = ({ location }: Window, { framed, root }: Site): string =>
  framed ? fullAddress(location.href, root) : location.href
