// Names of settings that no field of a schema has.
import type { Text } from '../text.ts'

export const differenceWords = {
  classWeights: { en: 'Class weights', ja: 'クラスの重み' },
  device: { en: 'Device', ja: '計算装置' },
  earlyStopping: { en: 'Early stopping after epochs', ja: '早期終了までのエポック数' },
  optimizer: { en: 'Optimiser', ja: '最適化手法' },
  weightDecay: { en: 'Weight decay', ja: '重み減衰' },
  schedule: { en: 'Learning-rate schedule', ja: '学習率スケジュール' },
  clip: { en: 'Gradient clipping', ja: '勾配クリッピング' },
  trains: { en: 'Blocks it trains', ja: '学習するブロックの数' },
  wires: { en: 'Wires', ja: '接続' },
  present: { en: 'present', ja: 'あり' },
  source: { en: 'Source of the data', ja: 'データの元' },
  split: { en: 'Split', ja: '分割' },
  reading: { en: 'How the data is read', ja: 'データの読み方' },
  itsOwn: { en: 'its own settings', ja: '独自の設定' },
  yes: { en: 'yes', ja: 'はい' },
  no: { en: 'no', ja: 'いいえ' },
} satisfies Record<string, Text>
