import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '../src/base/fold-text.ts'

const text = fc.string({ unit: 'binary', maxLength: 12 })

it.each([
  ['Åsa', 'asa'],
  ['\u212B', 'a'],
  ['Dvořák', 'dvorak'],
  ['ＲＵＮＵＴ', 'runut'],
  ['ﬁle', 'file'],
  ['İstanbul', 'istanbul'],
  ['Saʼid', 'saʼid'],
  ['日本', '日本'],
  ['한국', '한국'.normalize('NFKD')],
])('%s is folded to %s', (typed, folded) => {
  expect(foldText(typed)).toBe(folded)
})

it('folding twice is folding once, however the text is composed and in whatever case', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const folded = foldText(typed)
      expect(foldText(folded)).toBe(folded)
      expect(foldText(typed.normalize('NFC'))).toBe(folded)
      expect(foldText(typed.normalize('NFD'))).toBe(folded)
    }),
    { numRuns: 5000 },
  )
})

it('every single character is folded once and for all', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const folded = foldText(String.fromCodePoint(code))
    if (foldText(folded) !== folded) throw new Error(`U+${code.toString(16)}`)
  }
})
