// The text beside an exported model that says, for people, how to use it. In both languages.
import type { FittedColumn, VariablePreprocessing } from '../../shared/data/dataset.ts'
import { type Language, languages, type Text } from '../../shared/text.ts'
import { descriptionFile, type ExportDescription, type OutputDescription, type PortDescription } from './description.ts'

/** How a format's own part of the text reads: which file it is, and a few lines of code. */
export interface Usage {
  about: Text
  /** Line by line. */
  code: readonly string[]
}

export function readme(description: ExportDescription, usage: Usage): string {
  return `${languages.map((language) => inLanguage(language, description, usage)).join('\n\n')}\n`
}

function inLanguage(language: Language, description: ExportDescription, { about, code }: Usage): string {
  const { project, trained, exportFormat, inputs, outputs, preprocessing } = description
  const file = descriptionFile(exportFormat)
  const title: Text = {
    en: `"${project}", a neural network trained with Tsumiki on ${trained.slice(0, 10)}`,
    ja: `「${project}」: Tsumiki で学習したニューラルネットワーク（${trained.slice(0, 10)}）`,
  }
  const more: Text = {
    en: `${file} says the same for programs.`,
    ja: `${file} に、同じことがプログラム向けに書いてあります。`,
  }
  const inputTexts = inputs.flatMap((port) => [
    inputText(port),
    ...preparation(preprocessing.variables.find(({ name }) => name === port.name)),
  ])
  const texts = [title, about, ...inputTexts, ...outputs.flatMap(outputTexts), more]
  return [...texts.map((text) => text[language]), ...code].join('\n')
}

const sizes = (port: PortDescription) => ['N', ...port.shape].join('×')
const words = ({ axes }: PortDescription) => (axes ? ` (${['N', ...axes].join('×')})` : '')

function inputText(port: PortDescription): Text {
  return {
    en: `Input '${port.nameInModel}': ${sizes(port)} numbers, float32${words(port)}. N is the number of samples.`,
    ja: `入力 '${port.nameInModel}': ${sizes(port)} の数値、float32${words(port)}。N はサンプル数です。`,
  }
}

function outputTexts(port: OutputDescription): Text[] {
  const { classes, columns = [], task } = port
  const list = classes?.join(', ')
  const meaning: Text =
    task === 'classes' && list !== undefined
      ? { en: `probabilities of: ${list}`, ja: `次のクラスの確率: ${list}` }
      : task === 'binary' && classes?.length === 2
        ? {
            en: `the probability of ${classes[1]} (not ${classes[0]})`,
            ja: `${classes[1]} である確率（もう一方は ${classes[0]}）`,
          }
        : { en: 'numbers', ja: '数値' }
  return [
    {
      en: `Output '${port.nameInModel}': ${sizes(port)}${words(port)}, ${meaning.en}.`,
      ja: `出力 '${port.nameInModel}': ${sizes(port)}${words(port)}、${meaning.ja}。`,
    },
    ...columns.map(
      ({ column, mean, deviation }): Text => ({
        en: `  ${column} = output × ${deviation} + ${mean}`,
        ja: `  ${column} = 出力 × ${deviation} + ${mean}`,
      }),
    ),
  ]
}

/** Longer lists are for programs to read. */
const MOST_LINES = 40

/** How raw values become the input's numbers, line by line. */
function preparation(variable: VariablePreprocessing | undefined): Text[] {
  if (variable?.kind === 'pictures')
    return [
      {
        en: `  Each pixel value v (0 to 255) enters as v × ${variable.scale} + ${variable.offset}; other sizes: ${variable.resize}.`,
        ja: `  各画素の値 v（0〜255）は v × ${variable.scale} + ${variable.offset} にして入れます。大きさが違う画像: ${variable.resize}。`,
      },
    ]
  if (variable?.kind !== 'table' || variable.columns.length > MOST_LINES) return []
  let position = 1
  return variable.columns.map((column) => {
    const count = column.kind === 'class' ? column.classes.length : 1
    const place = count > 1 ? `${position}–${position + count - 1}` : `${position}`
    position += count
    return columnText(place, column)
  })
}

function columnText(place: string, column: FittedColumn): Text {
  const blank: Text =
    column.fill === undefined ? { en: '', ja: '' } : { en: `; blank: ${column.fill}`, ja: `（空欄は ${column.fill}）` }
  if (column.kind === 'class') {
    const list = column.classes.join(', ')
    return {
      en: `  ${place}. ${column.column}: 1 for the one that it is, 0 for the others, of ${list}${blank.en}`,
      ja: `  ${place}. ${column.column}: ${list} のうち当てはまるものを1、ほかを0${blank.ja}`,
    }
  }
  const scaled = column.mean !== 0 || column.deviation !== 1
  return {
    en: `  ${place}. ${column.column}${scaled ? `: (value − ${column.mean}) / ${column.deviation}` : ''}${blank.en}`,
    ja: `  ${place}. ${column.column}${scaled ? `: (値 − ${column.mean}) ÷ ${column.deviation}` : ''}${blank.ja}`,
  }
}
