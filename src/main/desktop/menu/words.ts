// The words of the menus.
import type { Text } from '../../../shared/text.ts'

export const menuWords = {
  file: { en: 'File', ja: 'ファイル' },
  new: { en: 'New…', ja: '新規作成…' },
  open: { en: 'Open…', ja: '開く…' },
  recent: { en: 'Open Recent', ja: '最近使ったプロジェクト' },
  noRecent: { en: 'No recent projects', ja: '最近使ったプロジェクトはありません' },
  saveAs: { en: 'Save As…', ja: '名前を付けて保存…' },
  closeWindow: { en: 'Close Window', ja: 'ウィンドウを閉じる' },
  exit: { en: 'Exit', ja: '終了' },

  edit: { en: 'Edit', ja: '編集' },
  undo: { en: 'Undo', ja: '元に戻す' },
  redo: { en: 'Redo', ja: 'やり直す' },
  cut: { en: 'Cut', ja: '切り取り' },
  copy: { en: 'Copy', ja: 'コピー' },
  paste: { en: 'Paste', ja: '貼り付け' },
  selectAll: { en: 'Select All', ja: 'すべて選択' },

  view: { en: 'View', ja: '表示' },
  home: { en: 'Home', ja: 'ホーム' },
  data: { en: 'Data', ja: 'データ' },
  design: { en: 'Design', ja: '設計' },
  train: { en: 'Train', ja: '学習' },
  evaluate: { en: 'Evaluate', ja: '評価' },
  export: { en: 'Export', ja: '書き出し' },
  zoomIn: { en: 'Zoom In', ja: '拡大' },
  zoomOut: { en: 'Zoom Out', ja: '縮小' },
  zoomReset: { en: 'Actual Size', ja: '実際のサイズ' },
  fullScreen: { en: 'Full Screen', ja: '全画面表示' },
  developer: { en: 'Developer Tools', ja: '開発者ツール' },

  window: { en: 'Window', ja: 'ウィンドウ' },
  minimize: { en: 'Minimize', ja: '最小化' },
  help: { en: 'Help', ja: 'ヘルプ' },
  about: { en: 'About Tsumiki', ja: 'Tsumiki について' },
  hide: { en: 'Hide Tsumiki', ja: 'Tsumiki を隠す' },
  hideOthers: { en: 'Hide Others', ja: 'ほかを隠す' },
  showAll: { en: 'Show All', ja: 'すべてを表示' },
  quit: { en: 'Quit Tsumiki', ja: 'Tsumiki を終了' },
} satisfies Record<string, Text>

export type MenuWord = keyof typeof menuWords
