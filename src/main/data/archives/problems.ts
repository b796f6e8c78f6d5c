// Why a ZIP file is not unpacked, in words.
import { UserError } from '../../../shared/errors.ts'

export function damagedArchive(name: string, cause?: unknown): UserError {
  return new UserError(
    {
      en: `'${name}' is a damaged or incomplete ZIP file. Download or copy it again.`,
      ja: `「${name}」は壊れているか、途中で切れた ZIP ファイルです。ダウンロードまたはコピーをやり直してください。`,
    },
    { cause },
  )
}

export function damagedEntry(name: string, entry: string, cause: unknown): UserError {
  return new UserError(
    {
      en: `'${name}': '${entry}' in it is damaged. Download or copy the ZIP file again.`,
      ja: `「${name}」の中の「${entry}」が壊れています。ZIP ファイルのダウンロードまたはコピーをやり直してください。`,
    },
    { cause },
  )
}

export function tooManyEntries(name: string, count: number, most: number): UserError {
  return new UserError({
    en: `'${name}' holds ${count} files; at most ${most} are unpacked. Divide it, or unpack it yourself and choose the folder.`,
    ja: `「${name}」には ${count} 個のファイルがあります。展開できるのは ${most} 個までです。分けるか、自分で展開してフォルダーを選んでください。`,
  })
}

export function tooMuch(name: string, bytes: number, most: number): UserError {
  const [large, limit] = [bytes, most].map((size) => (size / 1e9).toFixed(1))
  return new UserError({
    en: `'${name}' unpacks to ${large} GB; at most ${limit} GB are unpacked. Use a part of the data.`,
    ja: `「${name}」を展開すると ${large} GB になります。展開できるのは ${limit} GB までです。データの一部を使ってください。`,
  })
}

/** A few bytes that claim to be gigabytes. */
export function bomb(name: string, packed: number, bytes: number): UserError {
  const ratio = Math.round(bytes / Math.max(1, packed))
  return new UserError({
    en: `'${name}' claims to unpack to ${ratio} times its size (${bytes} bytes). Real data does not; it is not unpacked. Get it from a source you trust, or unpack it yourself.`,
    ja: `「${name}」は展開すると ${ratio} 倍（${bytes} バイト）になるとされています。通常のデータではありえないので展開しません。信頼できる入手元のものを使うか、自分で展開してください。`,
  })
}

export function symbolicLink(name: string, entry: string): UserError {
  return new UserError({
    en: `'${name}' holds a link ('${entry}'), which may lead anywhere; it is not unpacked. Pack the files themselves.`,
    ja: `「${name}」にはリンク（「${entry}」）があり、どこを指すか分からないので展開しません。リンク先のファイルそのものを圧縮してください。`,
  })
}

export function encrypted(name: string): UserError {
  return new UserError({
    en: `'${name}' is protected by a password. Unpack it yourself and choose the folder.`,
    ja: `「${name}」はパスワードで保護されています。自分で展開してフォルダーを選んでください。`,
  })
}

export function unusualMethod(name: string, entry: string, method: number): UserError {
  return new UserError({
    en: `'${name}': '${entry}' is packed in a way that cannot be read (method ${method}). Pack the files as an ordinary ZIP (deflate).`,
    ja: `「${name}」の中の「${entry}」は読み込めない圧縮方式（方式 ${method}）です。通常の ZIP（deflate）で圧縮し直してください。`,
  })
}

export function twice(name: string, entry: string): UserError {
  return new UserError({
    en: `'${name}' holds two files of one name ('${entry}'). Give them different names and pack them again.`,
    ja: `「${name}」に同じ名前のファイル（「${entry}」）が 2 つあります。名前を変えて圧縮し直してください。`,
  })
}

export function noSpace(folder: string, needed: number, free: number): UserError {
  const [en, have] = [needed, free].map((bytes) => (bytes / 1e6).toFixed(0))
  return new UserError({
    en: `Unpacking needs ${en} MB in '${folder}', where ${have} MB are free. Make room, or unpack the ZIP file elsewhere and choose the folder.`,
    ja: `展開には「${folder}」に ${en} MB が必要ですが、空きは ${have} MB です。空きを作るか、別の場所に展開してフォルダーを選んでください。`,
  })
}
