import type { ComponentChildren, JSX } from 'preact'

/** A name and what stands for it; left out where there is nothing to say. */
export type Fact = readonly [name: string, value: ComponentChildren]

/** Short facts as a list of names and values. */
export function Facts({ facts }: { readonly facts: readonly (Fact | false)[] }): JSX.Element | null {
  const said = facts.filter((fact) => fact !== false)
  if (said.length === 0) return null
  return (
    <dl class="facts">
      {said.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
