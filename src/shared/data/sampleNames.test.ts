// Names of samples in both languages.
import { expect, test } from 'vitest'
import { numberedName, rowName, sampleText } from './sampleNames.ts'

test('rows and drawn samples are named in the language of the screen', () => {
  expect(sampleText(rowName(12))).toEqual({ en: 'row 12', ja: '12 行目' })
  const drawn = sampleText(numberedName('digits', 5))
  expect(drawn.ja).toMatch(/^\p{Script=Han}.* #5$/u)
  expect(drawn.en).toMatch(/ #5$/)
})

test("a file's own names stay as they are", () => {
  for (const name of ['cats/row 12.png', '猫 #3.png', 't10k-images #7', 'row', ''])
    expect(sampleText(name)).toEqual({ en: name, ja: name })
})
