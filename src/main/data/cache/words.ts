// What is said about the cache of decoded data.
import { counted, type Text } from '../../../shared/text.ts'

export function cacheNotices(why: 'damaged' | 'version' | undefined): Text[] {
  if (why === 'damaged')
    return [
      {
        en: 'The copy of these pictures that was kept for faster reading was damaged or incomplete. It was made anew from the files.',
        ja: '読み込みを速くするために保存してあった画像のコピーが壊れているか欠けていたため、元のファイルから作り直しました。',
      },
    ]
  if (why === 'version')
    return [
      {
        en: 'The copy of these pictures that was kept for faster reading is of another version of Tsumiki. It was made anew from the files.',
        ja: '読み込みを速くするために保存してあった画像のコピーが別のバージョンの Tsumiki のものだったため、元のファイルから作り直しました。',
      },
    ]
  return []
}

/** `names`: of changed files; none where files came or went. */
export function changedNotice(names: readonly string[]): Text {
  const shown = names.slice(0, 3).join(', ')
  return names.length
    ? {
        en: `${counted(names.length, 'file')} changed while being read (such as ${shown}). What was read may be partly old: open the data again when nothing writes there any more.`,
        ja: `読み込み中に ${names.length} 個のファイルが変わりました（${shown} など）。古い内容が混ざっている可能性があります。書き込みが終わってから、もう一度読み込んでください。`,
      }
    : {
        en: 'Files were added to or removed from the folder while it was being read. Open the data again to see what it holds now.',
        ja: '読み込み中にフォルダーのファイルが追加または削除されました。今の内容を使うには、もう一度読み込んでください。',
      }
}
