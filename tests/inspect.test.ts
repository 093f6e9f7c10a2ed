import { expect, test } from 'vitest'
import { citeShape } from '../src/story/dataset.ts'
import { inspectorOf } from '../src/story/inspect.ts'
import { createReport } from '../src/story/report.ts'

test('a quote in more languages than a call can have arguments is looked at like any other', () => {
  const long = 'word '.repeat(41)
  const quote = Object.fromEntries([...Array.from({ length: 200_000 }, (_, i) => [`k${i}`, 'a']), ['en', long]])
  const report = createReport(true)
  inspectorOf(citeShape)({ source: 'report-one', quote }, [], [], report)
  expect(report.problems().map(({ code, values }) => [code, values['words']])).toEqual([['long-quote', 41]])
})
