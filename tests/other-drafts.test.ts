import { expect, test } from 'vitest'
import { openDocument } from '../src/edit/document.ts'
import { packDraft } from '../src/edit/draft.ts'
import { fileKey, newKey, otherDrafts } from '../src/edit/other-drafts.ts'

const draft = (key: string, unfiled: { since: number; steps: number } | null = { since: 1, steps: 0 }) =>
  packDraft(key, { document: openDocument('{}'), base: '', unfiled }, 1, 1)

test.each([
  ['a file of one’s own', draft(fileKey('a.json')), true],
  ['one that has been put into its file', draft(fileKey('a.json'), null), false],
  ['an import', draft(newKey('a.json', 17)), true],
  ['what its writer has set aside for the file on the disk', draft(`${fileKey('a.json')}#1`), false],
  ['the same, set aside once more', draft(`${newKey('a.json', 17)}#1#2`), false],
  ['another story of the site', draft('https://example.org/data/a.json'), false],
])('of drafts that are hard to find again, %s', (_, stored, isAstray) => {
  expect(otherDrafts([stored], 'https://example.org/data/b.json')).toMatchObject([{ file: 'a.json', isAstray }])
})
