import { parseArgs } from 'node:util'
import { benchEmbed } from './embed.ts'
import { benchGraph } from './graph.ts'
import { SIZES, type SizeName } from './large-story.ts'
import { benchPhone } from './phone.ts'
import { benchTimeline } from './timeline.ts'

/** Graphs of a million events' names are measured only where asked for. */
const GRAPHS: readonly SizeName[] = ['1k', '10k', '100k']

/** Measures our page beside bare ones. `--case phone,embed,timeline,graph` and `--n 1k,10k` choose. The exit code says whether all targets hold. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { case: { type: 'string', default: 'phone,embed,timeline,graph' }, n: { type: 'string' } },
  })
  const cases = new Set(values.case.split(','))
  const codes: number[] = []
  if (cases.has('phone')) codes.push(await benchPhone())
  if (cases.has('embed')) codes.push(await benchEmbed())
  if (cases.has('timeline')) codes.push(await benchTimeline(sizesIn(values.n) ?? (Object.keys(SIZES) as SizeName[])))
  if (cases.has('graph')) codes.push(await benchGraph(sizesIn(values.n) ?? GRAPHS))
  if (codes.length === 0) throw new Error('--case phone, embed, timeline, graph or several')
  return Math.max(...codes)
}

/** Null where none are asked for. */
function sizesIn(text: string | undefined): readonly SizeName[] | null {
  if (text === undefined) return null
  const asked = text.toLowerCase().split(',')
  const sizes = (Object.keys(SIZES) as SizeName[]).filter((name) => asked.includes(name))
  if (sizes.length < asked.length) throw new Error(`--n ${Object.keys(SIZES).join(', ')}`)
  return sizes
}
