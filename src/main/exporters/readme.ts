// The text beside an exported model that says, for people, how to use it. In both languages.
import { type Language, languages, type Text } from '../../shared/text.ts'
import { descriptionFile, type ExportDescription, type OutputDescription, type PortDescription } from './description.ts'
import { preparation } from './preparation.ts'

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
  return [...texts.map((text) => text[language]), '', ...code].join('\n')
}

const sizes = (port: PortDescription) => ['N', ...port.shape].join('×')

const japanese: Readonly<Record<string, string>> = {
  channels: 'チャンネル',
  depth: '奥行き',
  height: '高さ',
  width: '幅',
}

/** What the sizes are, for pictures and volumes. */
function axesOf({ axes }: PortDescription): Text {
  if (!axes) return { en: '', ja: '' }
  return { en: ` (N×${axes.join('×')})`, ja: `（N×${axes.map((axis) => japanese[axis]).join('×')}）` }
}

function inputText(port: PortDescription): Text {
  const axes = axesOf(port)
  return {
    en: `Input '${port.nameInModel}': ${sizes(port)} numbers${axes.en}, float32. N is the number of samples.`,
    ja: `入力 '${port.nameInModel}': ${sizes(port)} の数値${axes.ja}、float32。N はサンプル数です。`,
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
      en: `Output '${port.nameInModel}': ${sizes(port)}${axesOf(port).en}, ${meaning.en}.`,
      ja: `出力 '${port.nameInModel}': ${sizes(port)}${axesOf(port).ja}、${meaning.ja}。`,
    },
    ...columns.map(
      ({ column, mean, deviation }): Text => ({
        en: `  ${column} = output × ${deviation} + ${mean}`,
        ja: `  ${column} = 出力 × ${deviation} + ${mean}`,
      }),
    ),
  ]
}
