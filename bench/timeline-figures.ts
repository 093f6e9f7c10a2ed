import { median } from './browser.ts'
import { SIZES, type SizeName } from './large-story.ts'
import { reportRow } from './measuring.ts'
import type { Measured, Runs, Subject } from './timeline.ts'

/** What our page may take, in parts of the page that only reads the file, and of the one that only draws density. */
const MOST_LOAD: Readonly<Record<SizeName, number | null>> = { '1k': null, '10k': 3, '100k': 2, '1m': 2 }
const MOST_GESTURE = 2.5
/** A million events may cost so many times what our own page takes for ten thousand. */
const MOST_GROWTH = 1.5
/** A drag's frames, in whole ms, and its long tasks: up to a hundred thousand events. */
const MOST_FRAME = 17
const MOST_IDLE = 3
const MOST_TASK = 50
const MOST_ELEMENTS = 1500
const MOST_MEMORY = 2
/** ms after which a reader who has stopped the loading would press again. */
const MOST_STOP = 1000

/** What was measured of our page (NaN where it was not), what it is a part of, and how much it may be; null where there is none. */
interface Figure {
  /** Whether it was to be measured this time: then it fails where it was not. */
  readonly asked: boolean
  readonly label: string
  readonly ours: number
  readonly unit: string
  readonly bare: number | null
  readonly most: number | null
}

type Value = (run: Measured) => number | null | undefined
type AllRuns = ReadonlyMap<SizeName, Runs>

const GESTURES: readonly (readonly [label: string, cost: Value])[] = [
  ['zoom', (run) => run.gestures?.zoom],
  ['pan', (run) => run.gestures?.pan],
  ['pan, near', (run) => run.gestures?.panNear],
  ['pan, nearest', (run) => run.gestures?.panNearest],
]

/** NaN where nothing was run, or a run did not measure it. */
function typical(runs: readonly Measured[] | undefined, value: Value): number {
  const values = runs?.map((run) => value(run) ?? Number.NaN) ?? [Number.NaN]
  return values.some(Number.isNaN) ? Number.NaN : median(values)
}

/** What is measured with stories of one size; the same list whether it was or not. */
function figuresOf(size: SizeName, all: AllRuns): readonly Figure[] {
  const runs = all.get(size)
  const of = (name: Subject['name'], value: Value) => typical(runs?.get(name), value)
  const figure = (
    label: string,
    unit: string,
    value: Value,
    most: number | null,
    bare: Subject['name'] | null = null,
    part = value,
  ): Figure => ({
    asked: runs !== undefined,
    label,
    ours: of('runut', value),
    unit,
    bare: bare === null ? null : of(bare, part),
    most,
  })
  const isLargest = size === '1m'
  const small = all.get('10k')?.get('runut')
  return [
    figure('load', 'ms', (run) => run.picture, MOST_LOAD[size], 'floor'),
    figure(
      'settled',
      'ms',
      (run) => run.settled,
      null,
      'floor',
      (run) => run.picture,
    ),
    ...GESTURES.map(([label, cost]) => figure(label, 'ms/step', cost, MOST_GESTURE, 'density')),
    ...(isLargest
      ? GESTURES.map(([label, cost]) => ({
          ...figure(`${label}, of 10k`, 'ms/step', cost, MOST_GROWTH),
          asked: runs !== undefined && small !== undefined,
          bare: typical(small, cost),
        }))
      : []),
    figure('near pans', 'ms a frame (95 of 100)', (run) => run.gestures?.frame, isLargest ? null : MOST_FRAME),
    figure('in gestures', 'long tasks', (run) => run.gestures?.longTasks, isLargest ? null : 0),
    figure('memory', 'MB', (run) => run.memoryMb, isLargest ? MOST_MEMORY : null, 'floor'),
    figure('idle', 'ms/s', (run) => run.idle, MOST_IDLE),
    figure('elements', '', (run) => run.elements, MOST_ELEMENTS),
    figure('longest', 'ms in one task', ({ longTasks }) => Math.max(0, ...longTasks), MOST_TASK),
    figure('long tasks', '', ({ longTasks }) => longTasks.filter((ms) => ms > MOST_TASK).length, null),
    ...(isLargest ? [figure('stop', 'ms until it acts', (run) => run.stopped, MOST_STOP)] : []),
  ]
}

export function report(size: SizeName, all: AllRuns): void {
  console.log(`${size} events, ${all.get(size)?.get('runut')?.length} runs`)
  for (const { label, ours, unit, bare, most } of figuresOf(size, all)) reportRow(label, ours, unit, bare, most)
}

/** Says of all that is asked whether it holds, what was not run or not measured among it; and gives whether what was run was measured and holds. */
export function reportAll(all: AllRuns): boolean {
  const verdicts = (Object.keys(SIZES) as SizeName[]).flatMap((size) =>
    figuresOf(size, all)
      .filter(({ most }) => most !== null)
      .map(({ asked, label, ours, bare, most }) => {
        const figure = bare === null ? ours : ours / bare
        const verdict = !asked ? 'not run' : Number.isNaN(figure) ? 'not measured' : figure > (most ?? 0) ? 'missed' : 'held'
        return { verdict, says: `${size} ${label}${verdict === 'missed' ? ` (${figure.toFixed(2)} of ${most})` : ''}` }
      }),
  )
  const list = (wanted: string) => verdicts.filter(({ verdict }) => verdict === wanted).map(({ says }) => says)
  console.log(`\nOf ${verdicts.length} figures with a bound ${list('held').length} hold.`)
  for (const verdict of ['missed', 'not measured', 'not run']) console.log(`${verdict}: ${list(verdict).join(' · ') || 'none'}`)
  return list('missed').length + list('not measured').length === 0
}
