// The lines of a run's log.
import type { Text } from '../../shared/text.ts'
import type { FinishReason } from '../../shared/training/run.ts'

const reasons: Readonly<Record<FinishReason, Text>> = {
  epochs: { en: 'epochs', ja: '全エポック終了' },
  earlyStopping: { en: 'earlyStopping', ja: '早期終了' },
  stopped: { en: 'stopped', ja: '停止' },
}

export function begun(isResumed: boolean, device: Text, seed: number): Text {
  return {
    en: `${isResumed ? 'resumed' : 'started'}: ${device.en}, seed ${seed}`,
    ja: `${isResumed ? '再開' : '開始'}: ${device.ja}、シード ${seed}`,
  }
}

export function finished(reason: FinishReason, epochs: number): Text {
  return {
    en: `finished: ${reasons[reason].en}, ${epochs} epochs`,
    ja: `終了: ${reasons[reason].ja}、${epochs} エポック`,
  }
}

export const failed = (text: Text): Text => ({ en: `failed: ${text.en}`, ja: `失敗: ${text.ja}` })

export const noticed = (text: Text): Text => ({ en: `notice: ${text.en}`, ja: `お知らせ: ${text.ja}` })
