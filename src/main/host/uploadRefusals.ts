// Why a dropped file is not taken, in words for the user, and what to do instead.
import { basename } from 'node:path'
import type { Text } from '../../shared/text.ts'

export interface Refusal {
  status: number
  text: Text
}

/** Chosen with the button, a file is read where it lies and needs no second place. */
const instead = {
  en: 'choose it with the button instead: then it is read where it lies',
  ja: 'ボタンから選んでください（ボタンで選んだファイルは元の場所から直接読み込まれます）',
}

export const badName: Refusal = {
  status: 400,
  text: {
    en: `A dropped file or folder has a name that not every system allows. Rename it without < > : " / \\ | ? *, or ${instead.en}.`,
    ja: `ドロップされたファイルまたはフォルダーの名前に、使えない文字が含まれています。< > : " / \\ | ? * を除いた名前に変えるか、${instead.ja}。`,
  },
}

export const noLength: Refusal = {
  status: 411,
  text: {
    en: `The browser did not say how large the dropped file is. Drop it again, or ${instead.en}.`,
    ja: `ドロップされたファイルのサイズが分かりません。もう一度ドロップするか、${instead.ja}。`,
  },
}

export const tooLarge = (path: string): Refusal => ({
  status: 413,
  text: {
    en: `'${basename(path)}' is larger than 2 GB, which cannot be dropped. Please ${instead.en}.`,
    ja: `「${basename(path)}」は 2 GB を超えるため、ドロップでは渡せません。${instead.ja}。`,
  },
})

export const diskFull = (path: string, folder: string): Refusal => ({
  status: 507,
  text: {
    en: `There is not enough space for '${basename(path)}' on the disk with '${folder}'. Free some space and drop it again, or ${instead.en}.`,
    ja: `「${folder}」のあるディスクの空き容量が足りず、「${basename(path)}」を保存できません。空き容量を増やしてもう一度ドロップするか、${instead.ja}。`,
  },
})

export const notStored = (path: string, folder: string): Refusal => ({
  status: 500,
  text: {
    en: `'${basename(path)}' could not be stored in '${folder}'. Check that this folder may be written to, or ${instead.en}.`,
    ja: `「${basename(path)}」を「${folder}」に保存できませんでした。このフォルダーに書き込めるか確認するか、${instead.ja}。`,
  },
})
