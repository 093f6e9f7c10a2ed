import { parseArgs } from 'node:util'
import { benchGraph } from './graph.ts'
import { SIZES, type SizeName } from './large-story.ts'
import { benchPhone } from './phone.ts'
import { benchTimeline } from './timeline.ts'

const USUAL: readonly SizeName[] = ['1k', '10k', '100k']

/**
 * Measures our page beside bare ones. `--case phone,timeline,graph` and `--n 1k,10k` choose; a million events are measured only where asked for. The
 * exit code says whether all targets hold.
 */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { case: { type: 'string', default: 'phone,timeline,graph' }, n: { type: 'string', default: USUAL.join(',') } },
  })
  const cases = new Set(values.case.split(','))
  const codes: number[] = []
  if (cases.has('phone')) codes.push(await benchPhone())
  if (cases.has('timeline')) codes.push(await benchTimeline(sizesIn(values.n)))
  if (cases.has('graph')) codes.push(await benchGraph(sizesIn(values.n)))
  if (codes.length === 0) throw new Error('--case phone, timeline, graph or several')
  return Math.max(...codes)
}

function sizesIn(text: string): readonly SizeName[] {
  const asked = text.toLowerCase().split(',')
  const sizes = (Object.keys(SIZES) as SizeName[]).filter((name) => asked.includes(name))
  if (sizes.length < asked.length) throw new Error(`--n ${Object.keys(SIZES).join(', ')}`)
  return sizes
}
