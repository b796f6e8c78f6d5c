// Evaluations as tables for people and as numbers for programs.
import { expect, test } from 'vitest'
import { classReport } from '../../shared/evaluation/classes.ts'
import { numberReports } from '../../shared/evaluation/numbers.ts'
import { evaluationLines, mainScores } from './evaluationReport.ts'
import { Terminal } from './terminal.ts'

const japanese = new Terminal('ja', false)
const english = new Terminal('en', false)

const names = ['猫', 'dog', 'ヒツジ']
const classes = classReport([0, 0, 1, 1, 1], [0, 1, 1, 1, 0], names)

test('a confusion matrix with margins, straight under Japanese names', () => {
  const evaluation = { of: { split: 'test' } as const, count: 5, loss: 0.5, classes }
  expect(evaluationLines(japanese, evaluation)).toEqual([
    'テストデータ: 5 件、損失 0.5000',
    '',
    '混同行列（行: 正解、列: 予測）',
    '正解＼予測     猫    dog  ヒツジ  再現率',
    '----------  -----  -----  ------  ------',
    '猫              1      1       0   0.500',
    'dog             1      2       0   0.667',
    'ヒツジ          0      0       0       –',
    '----------  -----  -----  ------  ------',
    '適合率      0.500  0.667       –',
    'F値         0.500  0.667       –',
    '',
    '正解率 60.0 %   クラスの平均: 適合率 0.389、再現率 0.389、F値 0.389',
    '–: 定義できない値（0/0）。平均では 0 として数えます: ヒツジ',
  ])
})

test('many classes are listed instead', () => {
  const many = Array.from({ length: 30 }, (_, k) => `class ${k}`)
  const report = classReport([0, 1], [0, 1], many)
  const lines = evaluationLines(english, { of: { file: 'new.csv' }, count: 2, classes: report })
  expect(lines[0]).toBe('new.csv: 2 samples')
  expect(lines[2]).toBe('class         precision  recall  F-measure  samples')
  expect(lines).toHaveLength(39)
})

test('the numbers for programs', () => {
  const evaluation = { of: { split: 'test' } as const, count: 5, classes }
  expect(mainScores(evaluation)).toMatchObject({ accuracy: 0.6, macro: { precision: expect.closeTo(7 / 18) } })
  const numbers = numberReports([1, 2, 3], [1, 2, 5], 1)
  expect(mainScores({ of: { file: 'a' }, count: 3, numbers })).toEqual({
    mae: expect.closeTo(2 / 3),
    rmse: expect.closeTo(Math.sqrt(4 / 3)),
    r2: -1,
  })
  expect(evaluationLines(english, { of: { split: 'validation' }, count: 3, numbers }).at(-1)).toContain('-1.000')
})
