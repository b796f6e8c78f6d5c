// tsumiki train: trains a project's network, or goes on with a run that was interrupted.
import { resolve } from 'node:path'
import { UserError } from '../../../shared/errors.ts'
import { deviceKinds } from '../../../shared/training/devices.ts'
import type { RunEvent } from '../../../shared/training/run.ts'
import type { LaunchRequest, RunHandle, RunOutcome } from '../../training/launch.ts'
import { defineCommand, exitCodes } from '../command.ts'
import { foldLines, foldRequests, summariseFolds } from '../folds.ts'
import { TrainingProgress } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import { epochLine, finishedLine, goOn, startedLines, summaryLines } from '../trainReport.ts'
import { launchRequest } from '../trainRequest.ts'

/** What shells expect of a process that Ctrl+C ended. */
const INTERRUPTED = 130

export default defineCommand({
  name: 'train',
  summary: {
    en: 'train a project; Ctrl+C stops cleanly and keeps the best',
    ja: 'プロジェクトを学習する（Ctrl+C で止めても最良の結果は残る）',
  },
  arguments: [
    {
      name: 'FILE',
      times: '?',
      text: {
        en: 'the project (.tsumiki); not needed with --resume',
        ja: 'プロジェクト（.tsumiki）。--resume では不要',
      },
    },
  ],
  options: [
    { flags: '--epochs <N>', kind: 'count', text: { en: 'how often all data is gone through', ja: 'エポック数' } },
    { flags: '--batch <N>', kind: 'count', text: { en: 'samples per step', ja: 'バッチサイズ' } },
    { flags: '--seed <N>', kind: 'integer', text: { en: 'seed of everything random', ja: '乱数のシード' } },
    { flags: '--backend <NAME>', choices: ['auto', 'onnx', 'tfjs'], text: { en: 'what computes', ja: '計算エンジン' } },
    { flags: '--device <NAME>', choices: ['auto', ...deviceKinds], text: { en: 'where', ja: '計算する装置' } },
    {
      flags: '--threads <N>',
      kind: 'count',
      text: { en: 'threads; left out: the fastest number', ja: 'スレッド数（省くと最も速い数）' },
    },
    {
      flags: '--set <PATH=VALUE>',
      kind: 'repeated',
      text: {
        en: 'change a setting for this run only; may be repeated',
        ja: 'この実行に限って設定を変える（何度でも指定できる）',
      },
    },
    {
      flags: '--fold <N>',
      text: {
        en: 'cross-validation: train fold N, or all of them one after the other',
        ja: '交差検証: N 番目の分割で学習する（all ですべてを順に）',
      },
    },
    {
      flags: '--resume <RUN>',
      text: {
        en: 'go on with a run that was stopped or interrupted',
        ja: '止めた、または中断した実行の続きを学習する',
      },
    },
  ],
  examples: [
    'train iris.tsumiki --epochs 50 --set learningRate=0.01',
    'train --resume iris.runs/2026-01-31_10-15-00-calm-otter',
  ],
  async run(terminal, values) {
    const requests = foldRequests(await launchRequest(values), values.fold)
    const outcomes: RunOutcome[] = []
    for (const request of requests) {
      const outcome = await trainOnce(terminal, request)
      if (!outcome || outcome.reason === 'stopped') return exitCodes.done
      outcomes.push(outcome)
    }
    if (outcomes.length > 1) {
      const summary = summariseFolds(outcomes)
      terminal.result({ type: 'folds', ...summary }, () => foldLines(summary))
    }
    return exitCodes.done
  },
})

/** Undefined where it was stopped before training began. */
async function trainOnce(terminal: Terminal, request: LaunchRequest): Promise<RunOutcome | undefined> {
  const { launchRun, TrainingDied } = await import('../../training/launch.ts')
  const progress = new TrainingProgress(terminal)
  const handle = launchRun(request, (event) => tell(terminal, progress, event))
  const asked = stopWhenAsked(terminal, progress, handle)
  try {
    const outcome = await handle.finished
    progress.clear()
    const { looksAtTest } = await import('../../runs/tested.ts')
    const looks = outcome.test && (await looksAtTest(resolve(outcome.run)))
    terminal.result(finishedLine(outcome, looks), () => summaryLines(terminal, outcome, looks))
    return outcome
  } catch (error) {
    progress.clear()
    if (error instanceof TrainingDied && error.run) terminal.note(goOn(error.run))
    if (!asked.toStop || !(error instanceof UserError)) throw error
    terminal.note({
      en: `Stopped before training began. ${error.text.en}`,
      ja: `学習が始まる前に止めました。${error.text.ja}`,
    })
    return undefined
  } finally {
    asked.end()
  }
}

function tell(terminal: Terminal, progress: TrainingProgress, event: RunEvent): void {
  if (event.type === 'started') progress.started(event.samples)
  if (event.type === 'started' && !terminal.json)
    for (const line of startedLines(event)) progress.line(terminal.words(line))
  if (event.type === 'notice') progress.line(terminal.words(event.text))
  if (event.type === 'reading') progress.reading(event)
  if (event.type === 'progress') progress.progress(event)
  if (event.type !== 'epoch') return
  if (terminal.json) terminal.printJson(epochLine(event.record))
  progress.epoch(event)
}

/** Ctrl+C and its like: once stops cleanly, a second time at once; the training process saves even then. */
function stopWhenAsked(
  terminal: Terminal,
  progress: TrainingProgress,
  handle: RunHandle,
): { toStop: boolean; end(): void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const asked = { toStop: false, end: () => signals.forEach((signal) => void process.off(signal, stop)) }
  const stop = () => {
    if (asked.toStop) process.exit(INTERRUPTED)
    asked.toStop = true
    handle.command({ type: 'stop' })
    progress.line(
      terminal.words({
        en: 'Stopping; the best weights are kept. (Ctrl+C again: at once)',
        ja: '止めています。最良の重みは残ります。（もう一度 Ctrl+C ですぐに終了）',
      }),
    )
  }
  for (const signal of signals) process.on(signal, stop)
  return asked
}
