// The settings of training as fields: their bounds, their labels, their defaults.
import { type Fields, integer } from '../schema/index.ts'

export const trainingFields = {
  epochs: integer({ default: 30, min: 1, max: 1_000_000, label: { en: 'Epochs', ja: 'エポック数' } }),
  batchSize: integer({ default: 64, min: 1, max: 1_000_000, label: { en: 'Batch size', ja: 'バッチサイズ' } }),
  seed: integer({ default: 1, min: 0, max: 4294967295, label: { en: 'Seed', ja: '乱数の種' } }),
  threads: integer({ default: 1, min: 1, max: 1024, label: { en: 'Threads', ja: 'スレッド数' } }),
} satisfies Fields

export const earlyStoppingFields = {
  epochs: integer({
    default: 10,
    min: 1,
    max: 1_000_000,
    label: { en: 'Patience of early stopping in epochs', ja: '早期終了までのエポック数' },
  }),
} satisfies Fields
