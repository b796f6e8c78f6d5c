// What `tsumiki train` tells: lines for machines, and the beginning and the end of a run for people.
import { resolve } from 'node:path'
import type { Text } from '../../shared/text.ts'
import type { EpochRecord, RunEvent } from '../../shared/training/run.ts'
import type { RunOutcome } from '../training/launch.ts'
import { evaluationLines, mainScores } from './evaluationReport.ts'
import { toType } from './invocation.ts'
import { count, duration, measure } from './numbers.ts'
import type { Terminal } from './terminal.ts'

export function epochLine(record: EpochRecord): object {
  return { type: 'epoch', ...record }
}

export function finishedLine({ run, reason, record, test }: RunOutcome, testLooks?: number): object {
  const { backend, device, threads } = record.settings
  const { epoch, validation } = record.best ?? {}
  return {
    type: 'finished',
    run: resolve(run),
    reason,
    backend,
    device,
    threads,
    epochs: record.epochs,
    ...(record.best && { best: { epoch, validation } }),
    ...(test && { test: mainScores(test), testLooks }),
    samplesPerSecond: record.samplesPerSecond,
    elapsedSeconds: record.elapsedSeconds,
    loadingShare: record.loadingShare,
  }
}

export function startedLines({ notices, samples, device, run }: Extract<RunEvent, { type: 'started' }>): Text[] {
  return [
    ...notices,
    {
      en: `Training with ${count(samples)} samples on: ${device.en}`,
      ja: `学習データ ${count(samples)} 件、計算: ${device.ja}`,
    },
    { en: `Run: ${run}`, ja: `実行: ${run}` },
  ]
}

export function summaryLines(
  terminal: Terminal,
  { run, reason, record, test }: RunOutcome,
  testLooks?: number,
): (string | Text)[] {
  return [
    '',
    ...(test ? [...evaluationLines(terminal, test, testLooks), ''] : []),
    ended(record.epochs, reason),
    record.best ? bestText(record.best) : nothingYet,
    {
      en: `${duration(record.elapsedSeconds, 'en')}, ${count(record.samplesPerSecond)} samples/s. Run: ${run}`,
      ja: `${duration(record.elapsedSeconds, 'ja')}、${count(record.samplesPerSecond)} 件/秒。実行: ${run}`,
    },
    ...(reason === 'stopped' ? [goOn(run)] : []),
  ]
}

export function goOn(run: string): Text {
  const command = toType('train', '--resume', run)
  return { en: `Go on with: ${command}`, ja: `続きを学習するには: ${command}` }
}

function ended(epochs: number, reason: RunOutcome['reason']): Text {
  if (reason === 'epochs') return { en: `Trained ${epochs} epochs.`, ja: `${epochs} エポック学習しました。` }
  if (reason === 'earlyStopping')
    return {
      en: `Stopped early after ${epochs} epochs: it was not getting better.`,
      ja: `${epochs} エポックで早期終了しました（それ以上良くならなかったため）。`,
    }
  return { en: `Stopped after ${epochs} epochs, as asked.`, ja: `指示により ${epochs} エポックで止めました。` }
}

const nothingYet: Text = {
  en: 'No epoch is finished yet, so there are no trained weights to use.',
  ja: 'まだ 1 エポックも終わっていないため、使える重みはありません。',
}

function bestText({ epoch, validation }: NonNullable<RunOutcome['record']['best']>): Text {
  const loss = validation && measure(validation.loss)
  return {
    en: `The best weights, of epoch ${epoch}${loss ? ` (validation loss ${loss})` : ''}, are kept.`,
    ja: `最良の重み（エポック ${epoch}${loss ? `、検証の損失 ${loss}` : ''}）を保存してあります。`,
  }
}
