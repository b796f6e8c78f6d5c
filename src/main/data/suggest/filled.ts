// What is said of columns whose blanks are filled: a line for each, or one for all where they are many.
import { counted, type Text } from '../../../shared/text.ts'
import type { RawColumn } from '../raw.ts'

/** Of as many columns at most each has a line of its own. */
const FEW = 3
/** The columns that one line names. */
const NAMED = 8

export function filledNotices(columns: readonly RawColumn[]): Text[] {
  return (['number', 'text'] as const).flatMap((kind) => {
    const blank = columns.filter((column) => column.blanks > 0 && column.kind === kind)
    const [en, ja] = kind === 'number' ? ['median', '中央値'] : ['most frequent class', '最も多いクラス']
    if (blank.length <= FEW)
      return blank.map(({ name, blanks }) => ({
        en: `'${name}': ${counted(blanks, 'blank is', 'blanks are')} filled with the ${en} of the training data.`,
        ja: `'${name}' の空欄 ${blanks} 個は、学習データの${ja}で埋めます。`,
      }))
    const named = blank.slice(0, NAMED).map(({ name, blanks }) => `'${name}' (${blanks})`)
    const more = blank.length - named.length
    return [
      {
        en: `The blanks of ${blank.length} columns are filled with the ${en} of the training data: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
        ja: `${blank.length} 列の空欄は、学習データの${ja}で埋めます: ${named.join('、')}${more > 0 ? ` ほか ${more} 列` : ''}。`,
      },
    ]
  })
}
