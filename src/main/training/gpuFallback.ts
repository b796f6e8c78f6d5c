// A run whose GPU is gone goes on with the CPU, and says so: in its record, in its log and to those who follow it.

import type { Text } from '../../shared/text.ts'
import type { RunEvent, RunRecord } from '../../shared/training/run.ts'
import type { Checkpoint } from '../runs/checkpoint.ts'
import { appendLog } from '../runs/log.ts'
import { writeRun } from '../runs/record.ts'
import { noticed } from './logWords.ts'

export const gpuCrashed: Text = {
  en: 'The GPU or its driver crashed.',
  ja: 'GPU またはそのドライバーが異常終了しました。',
}

export function gpuFailed(reason: string): Text {
  return {
    en: `The GPU stopped working (${reason}).`,
    ja: `GPU が動かなくなりました（${reason}）。`,
  }
}

/** The record of the run on the CPU from now on. `checkpoint`: where it goes on. */
export async function goOnWithCpu(
  folder: string,
  record: RunRecord,
  reason: Text,
  checkpoint: Checkpoint | undefined,
  emit: (event: RunEvent) => void,
): Promise<RunRecord> {
  const from = checkpoint
    ? { en: 'goes on with the CPU, from the last checkpoint', ja: '最後のチェックポイントから、CPU で学習を続けます' }
    : { en: 'begins again on the CPU', ja: 'CPU で最初から学習します' }
  const text: Text = { en: `${reason.en} The training ${from.en}.`, ja: `${reason.ja}${from.ja}。` }
  const { settings, devices = [settings.device] } = record
  const onCpu: RunRecord = { ...record, settings: { ...settings, device: 'cpu' }, devices: [...devices, 'cpu'] }
  await writeRun(folder, onCpu)
  await appendLog(folder, noticed(text))
  emit({ type: 'notice', text })
  return onCpu
}
