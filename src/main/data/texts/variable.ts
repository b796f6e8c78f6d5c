// The dataset variable that a column of text becomes: its vocabulary is fitted on the training samples alone.
import type { VariablePreprocessing } from '../../../shared/data/dataset.ts'
import type { ColumnRecipe, TextRecipe } from '../../../shared/data/document.ts'
import { padding, tokenNumbers, tokensOf, unknown, writeTokens } from '../../../shared/data/tokens.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Text } from '../../../shared/text.ts'
import type { EncodedVariable } from '../encodeVariable.ts'
import type { RawTable, TextColumn } from '../raw.ts'
import { textColumn } from '../table.ts'
import { suggestText } from './suggest.ts'

type TextPreprocessing = Extract<VariablePreprocessing, { kind: 'text' }>

/** `training`: positions among `rows`, the samples that are used. */
export function fitTexts(
  name: string,
  { name: column, blanks, fill, text }: ColumnRecipe,
  table: RawTable,
  rows: Int32Array,
  training: Int32Array,
): TextPreprocessing {
  const words = textColumn(table, column)
  const recipe = text ?? suggestText(words)
  checkRecipe(recipe, column)
  const { tokens, lowerCase, length } = recipe
  const vocabulary = vocabularyOf(recipe, words, rows, training)
  if (vocabulary.length === 2) throw noTokens(table.file, column)
  const filled = blanks === 'value' ? { fill: String(fill ?? '') } : {}
  return { kind: 'text', name, column, ...filled, tokens, lowerCase, length, vocabulary }
}

/** The most frequent tokens first; of equals, the one with the smaller code. */
function vocabularyOf(recipe: TextRecipe, column: TextColumn, rows: Int32Array, training: Int32Array): string[] {
  const texts = new Map<number, number>()
  for (const position of training) {
    const code = column.codes[rows[position]]
    texts.set(code, (texts.get(code) ?? 0) + 1)
  }
  const counts = new Map<string, number>()
  for (const [code, times] of texts)
    if (code >= 0)
      for (const token of tokensOf(column.words[code], recipe)) counts.set(token, (counts.get(token) ?? 0) + times)
  const ordered = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return [padding, unknown, ...ordered.slice(0, recipe.vocabulary - 2).map(([token]) => token)]
}

export function encodeTexts(variable: TextPreprocessing, table: RawTable, rows: Int32Array): EncodedVariable {
  const { name, column, length, vocabulary, fill = '' } = variable
  const { codes, words } = textColumn(table, column)
  const known = tokenNumbers(vocabulary)
  const values = new Int32Array(rows.length * length)
  rows.forEach((row, i) => {
    writeTokens(codes[row] < 0 ? fill : words[codes[row]], variable, known, values, i * length)
  })
  const notices = withoutKnown(column, values, length)
  return { data: { name, shape: [length], vocabulary, values, scale: 1, offset: 0 }, notices }
}

/** 0 fills up and 1 is any token beyond the vocabulary. */
function withoutKnown(column: string, values: Int32Array, length: number): Text[] {
  let count = 0
  for (let from = 0; from < values.length; from += length)
    if (values.subarray(from, from + length).every((number) => number <= 1)) count++
  if (count === 0) return []
  const total = values.length / length
  return [
    {
      en: `Column '${column}': ${count} of ${total} texts hold no token of the training texts (or none at all), so nothing can be told from them.`,
      ja: `'${column}' 列の文章 ${total} 件のうち ${count} 件には、学習データに出てきた語がありません（または空です）。この文章からは何も判断できません。`,
    },
  ]
}

function checkRecipe({ length, vocabulary }: TextRecipe, column: string): void {
  const wrong = (key: string, value: number, most: number) =>
    new UserError({
      en: `Column '${column}': text.${key} must be a whole number from ${key === 'length' ? 1 : 3} to ${most}, not ${value}. Change it.`,
      ja: `'${column}' 列の text.${key} は ${key === 'length' ? 1 : 3}〜${most} の整数にしてください（今は ${value}）。`,
    })
  if (!(Number.isInteger(length) && length >= 1 && length <= 10_000)) throw wrong('length', length, 10_000)
  if (!(Number.isInteger(vocabulary) && vocabulary >= 3 && vocabulary <= 1_000_000))
    throw wrong('vocabulary', vocabulary, 1_000_000)
}

function noTokens(file: string, column: string): UserError {
  return new UserError({
    en: `'${file}', column '${column}': its training texts hold no words. Read it by characters, or choose another column.`,
    ja: `「${file}」の '${column}' 列の学習データには語がありません。文字単位で読むか、別の列を選んでください。`,
  })
}
