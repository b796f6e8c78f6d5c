// What is said of a file that is no picture, or no sound.
import type { Text } from '../../../shared/text.ts'

export function unreadable(name: string): Text {
  return {
    en: `'${name}' cannot be read as a picture. Choose a PNG, JPEG, WebP, GIF or BMP file.`,
    ja: `「${name}」は画像として読み込めません。PNG、JPEG、WebP、GIF、BMP のファイルを選んでください。`,
  }
}

export function noSound(name: string): Text {
  return {
    en: `'${name}' cannot be read as a sound. Choose a WAV file of at most 30 MB.`,
    ja: `「${name}」は音声として読み込めません。30 MB 以下の WAV ファイルを選んでください。`,
  }
}
