// How raw values become the numbers of an exported model's input, in words.

import type { FittedColumn, VariablePreprocessing } from '../../shared/data/dataset.ts'
import type { Text } from '../../shared/text.ts'
import { soundText } from './soundText.ts'
import { textText } from './textText.ts'

const resizing: Record<'stretch' | 'fit' | 'crop', Text> = {
  stretch: { en: 'stretched to this size', ja: 'この大きさに伸縮' },
  fit: { en: 'scaled to fit into this size, the rest white', ja: 'この大きさに収まるように拡大縮小し、余白は白' },
  crop: {
    en: 'scaled to fill this size, the rest cut off',
    ja: 'この大きさを満たすように拡大縮小し、はみ出しは切り取り',
  },
}

/** What happens to a picture before it is brought to its size. */
function decoding(channels: number): Text {
  const [grey, greyJa] =
    channels === 1 ? [', grey = 0.299 R + 0.587 G + 0.114 B', '、グレー = 0.299 R + 0.587 G + 0.114 B'] : ['', '']
  return {
    en: `  Pictures are turned as their EXIF says, transparent parts are laid over white, sRGB with 8 bits per colour${grey}; of an animation the first frame.`,
    ja: `  画像は EXIF の向きに回し、透明な部分は白に重ね、1 色 8 ビットの sRGB${greyJa} にします。アニメーションは最初のコマを使います。`,
  }
}

/** Longer lists are for programs to read. */
const MOST_LINES = 40

/** How raw values become the input's numbers, line by line. */
export function preparation(variable: VariablePreprocessing | undefined): Text[] {
  if (variable?.kind === 'text') return textText(variable)
  if (variable?.kind === 'tensor' || variable?.kind === 'arrays') {
    const number = scaledValue(variable)
    return [{ en: `  Each number v enters as ${number}.`, ja: `  各数値 v は ${number} にして入れます。` }]
  }
  if (variable?.kind === 'sounds') return soundText(variable)
  if (variable?.kind === 'clips') {
    const [, frames] = variable.shape
    const [how, howJa] =
      variable.pick === 'spread' ? ['spread evenly over the clip', '等間隔の'] : ['from its beginning', '先頭の']
    return [
      decoding(variable.shape[0]),
      {
        en: `  ${frames} frames ${how}; each pixel value v (0 to 255) enters as ${scaledValue(variable)}; frames of other sizes: ${resizing[variable.resize].en}.`,
        ja: `  ${howJa} ${frames} コマ。各画素の値 v（0〜255）は ${scaledValue(variable)} にして入れます。大きさが違うコマ: ${resizing[variable.resize].ja}。`,
      },
    ]
  }
  if (variable?.kind === 'pictures') {
    const number = scaledValue(variable)
    return [
      decoding(variable.shape[0]),
      {
        en: `  Each pixel value v (0 to 255) enters as ${number}; pictures of other sizes: ${resizing[variable.resize].en}.`,
        ja: `  各画素の値 v（0〜255）は ${number} にして入れます。大きさが違う画像: ${resizing[variable.resize].ja}。`,
      },
    ]
  }
  const isWindow = variable?.kind === 'window'
  if (!isWindow && variable?.kind !== 'table') return []
  const window = isWindow ? [windowText(variable.length)] : []
  if (variable.columns.length > MOST_LINES) return window
  let position = 1
  const columns = variable.columns.map((column) => {
    const count = column.kind === 'class' ? column.classes.length : 1
    const place = count > 1 ? `${position}–${position + count - 1}` : `${position}`
    position += count
    return columnText(place, column)
  })
  return [...window, ...columns]
}

const windowText = (length: number): Text => ({
  en: `  ${length} rows in the order of time, the oldest first; of each row:`,
  ja: `  時間の順に ${length} 行（古い順）。各行は次のとおり:`,
})

const scaledValue = ({ scale, offset }: { scale: number; offset: number }) =>
  `v × ${scale}${offset ? ` + ${offset}` : ''}`

const fillingText: Record<'interpolate' | 'forward', Text> = {
  interpolate: {
    en: '; blank: on the line between the known values around it',
    ja: '（空欄は前後の値から直線で補間）',
  },
  forward: { en: '; blank: the last known value', ja: '（空欄は直前の値）' },
}

function columnText(place: string, column: FittedColumn): Text {
  const filling = column.kind === 'number' ? column.filling : undefined
  const blank: Text = filling
    ? fillingText[filling]
    : column.fill === undefined
      ? { en: '', ja: '' }
      : { en: `; blank: ${column.fill}`, ja: `（空欄は ${column.fill}）` }
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
