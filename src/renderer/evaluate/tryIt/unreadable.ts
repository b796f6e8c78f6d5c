// What is said of a dropped file that is no picture.
import type { Text } from '../../../shared/text.ts'

export function unreadable(name: string): Text {
  return {
    en: `'${name}' cannot be read as a picture. Choose a PNG, JPEG, WebP, GIF or BMP file.`,
    ja: `「${name}」は画像として読み込めません。PNG、JPEG、WebP、GIF、BMP のファイルを選んでください。`,
  }
}
