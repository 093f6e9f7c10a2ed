import { h, type JSX } from 'preact'
import type { Tag } from '../base/markup.ts'

/** A picture that was made as plain data. */
export const Drawn = ({ tag }: { readonly tag: Tag }): JSX.Element =>
  h(
    tag.tag,
    tag.attributes,
    tag.children.map((child) => (typeof child === 'string' ? child : <Drawn tag={child} />)),
  )
