import { type ComponentChildren, isValidElement } from 'preact'
import { h, type Markup } from '../base/markup.ts'

/**
 * A part of the text as a tree of plain data, which files are written from where there is no page: its components are called one in another. Only
 * those will do that keep nothing and wait for nothing; what they would do when pressed is left out.
 */
export function markupOf(node: ComponentChildren): readonly Markup[] {
  if (Array.isArray(node)) return node.flatMap(markupOf)
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return [String(node)]
  if (!isValidElement(node)) return []
  const { type, props } = node
  if (typeof type === 'function') return markupOf((type as (props: object) => ComponentChildren)(props))
  const { children, ...attributes } = props as { readonly children?: ComponentChildren } & Readonly<Record<string, unknown>>
  const kept = Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === 'string' || value === true ? [[name.toLowerCase(), value] as const] : [],
  )
  return [h(type, Object.fromEntries(kept), markupOf(children))]
}
