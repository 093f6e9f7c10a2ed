import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './sources.ts'

const workflow = readFileSync(join(ROOT, '.github/workflows/pages.yml'), 'utf8')

test('what publishes the site runs pinned programs alone, named with their versions', () => {
  const used = [...workflow.matchAll(/uses: (.*)/g)].map(([, name = '']) => name)
  expect(used.length).toBeGreaterThan(3)
  expect(used.filter((name) => !/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(name))).toEqual([])
})

test('it begins when somebody asks for it, and may do no more than publish', () => {
  expect(workflow).toContain('\non: workflow_dispatch\npermissions: {}\n')
  expect([...workflow.matchAll(/^ +([a-z-]+): (write|read)$/gm)].map(([, right, how]) => `${right}: ${how}`)).toEqual([
    'contents: read',
    'pages: write',
    'id-token: write',
  ])
})
