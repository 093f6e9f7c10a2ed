import type { ComponentChildren, JSX } from 'preact'

/** A name and what stands for it; left out where there is nothing to say. `again`: the whole story says it elsewhere, so that paper has it once. */
export type Fact = readonly [name: string, value: ComponentChildren, again?: 'again' | undefined]

/** Short facts as a list of names and values. */
export function Facts({ facts }: { readonly facts: readonly (Fact | false)[] }): JSX.Element | null {
  const said = facts.filter((fact) => fact !== false)
  if (said.length === 0) return null
  return (
    <dl class="facts">
      {said.map(([name, value, again]) => (
        <div class={again}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
