// The shell's own words: dialogs, questions and notices outside the page.
import type { Text } from '../../shared/text.ts'

export const words = {
  choose: {
    file: { en: 'Choose a file', ja: 'ファイルを選ぶ' },
    folder: { en: 'Choose a folder', ja: 'フォルダーを選ぶ' },
    any: { en: 'Choose a file or a folder', ja: 'ファイルまたはフォルダーを選ぶ' },
    save: { en: 'Save as', ja: '名前を付けて保存' },
  },
  replace: {
    message: { en: 'This file is there already. Replace it?', ja: 'このファイルはすでにあります。置き換えますか？' },
    replace: { en: 'Replace', ja: '置き換える' },
    cancel: { en: 'Cancel', ja: 'キャンセル' },
  },
  projects: { en: 'Tsumiki projects', ja: 'Tsumiki プロジェクト' },
  allFiles: { en: 'All files', ja: 'すべてのファイル' },

  training: {
    message: { en: 'Training is going on.', ja: '学習中です。' },
    detail: {
      en: 'If you close Tsumiki now, the training stops. What has been learned so far is kept, and you can continue it later.',
      ja: 'いま Tsumiki を閉じると学習が止まります。ここまでの学習結果は残り、あとから続きを学習できます。',
    },
    close: { en: 'Stop and Close', ja: '学習を止めて閉じる' },
    stay: { en: 'Keep Training', ja: '学習を続ける' },
  },
  unsaved: {
    message: { en: 'The last changes are not saved yet.', ja: '最後の変更がまだ保存されていません。' },
    detail: {
      en: 'If you close Tsumiki now, they are lost.',
      ja: 'いま Tsumiki を閉じると、その変更は失われます。',
    },
    close: { en: 'Close Without Saving', ja: '保存せずに閉じる' },
    stay: { en: 'Stay', ja: '閉じない' },
  },
  trainingEnded: { en: 'The training has ended.', ja: '学習が終わりました。' },

  restarted: {
    engine: {
      message: {
        en: 'The engine ended unexpectedly. It is running again.',
        ja: 'エンジンが予期せず終了したため、起動し直しました。',
      },
      detail: {
        en: 'Your project is as you left it. A training that was going on can be continued in Train.',
        ja: 'プロジェクトはそのまま残っています。学習中だった場合は、「学習」の画面から続きを学習できます。',
      },
    },
    page: {
      message: {
        en: 'The editor ended unexpectedly. It is open again.',
        ja: 'エディターが予期せず終了したため、開き直しました。',
      },
      detail: {
        en: 'Everything that was saved is there; a training that was going on continues.',
        ja: '保存済みの内容はすべて残っています。学習中だった場合は、そのまま続いています。',
      },
    },
  },
  keepsEnding: {
    message: { en: 'Tsumiki keeps ending unexpectedly.', ja: 'Tsumiki の動作が繰り返し予期せず終了しています。' },
    again: { en: 'Start Again', ja: 'もう一度起動する' },
    quit: { en: 'Quit', ja: '終了' },
  },
  cannotStart: { en: 'Tsumiki could not start its engine.', ja: 'Tsumiki のエンジンを起動できませんでした。' },
} satisfies Words

interface Words {
  [key: string]: Text | Words
}
