// tsumiki runs: lists the runs of a project.
import { resolve } from 'node:path'
import type { Text } from '../../../shared/text.ts'
import type { RunRecord, RunStatus } from '../../../shared/training/run.ts'
import type { ListedRun } from '../../runs/find.ts'
import { defineCommand, exitCodes } from '../command.ts'
import { duration, measure, percent } from '../numbers.ts'
import { table } from '../table.ts'
import type { Terminal } from '../terminal.ts'

const states: Readonly<Record<RunStatus['state'], Text>> = {
  running: { en: 'running', ja: '学習中' },
  paused: { en: 'paused', ja: '一時停止' },
  interrupted: { en: 'interrupted', ja: '中断' },
  stopped: { en: 'stopped', ja: '停止' },
  finished: { en: 'finished', ja: '完了' },
  failed: { en: 'failed', ja: '失敗' },
}

export default defineCommand({
  name: 'runs',
  summary: { en: 'list the runs of a project', ja: 'プロジェクトの実行を一覧する' },
  arguments: [{ name: 'FILE', text: { en: 'the project (.tsumiki)', ja: 'プロジェクト（.tsumiki）' } }],
  options: [],
  examples: ['runs iris.tsumiki'],
  async run(terminal, { file }) {
    const { loadProject } = await import('../../projects/files.ts')
    const { listRuns } = await import('../../runs/find.ts')
    await loadProject(file)
    const runs = await listRuns(file)
    if (terminal.json) for (const run of runs) terminal.printJson(jsonLine(terminal, run))
    else if (runs.length) terminal.print(...runsTable(terminal, runs))
    else terminal.print({ en: `${file} has no runs yet.`, ja: `${file} にはまだ実行がありません。` })
    return exitCodes.done
  },
})

function jsonLine(terminal: Terminal, run: ListedRun): object {
  const { name } = run
  const folder = resolve(run.folder)
  if ('problem' in run) return { run: folder, name, state: 'unreadable', message: terminal.words(run.problem) }
  const { created, status, settings, epochs, best, samplesPerSecond, elapsedSeconds } = run.record
  return { run: folder, name, state: status.state, created, settings, epochs, best, samplesPerSecond, elapsedSeconds }
}

function runsTable(terminal: Terminal, runs: readonly ListedRun[]): string[] {
  const right = { side: 'right' } as const
  const titles: Text[] = [
    { en: 'epochs', ja: 'エポック' },
    { en: 'best', ja: '最良' },
    { en: 'validation loss', ja: '検証の損失' },
    { en: 'score', ja: '成績' },
    { en: 'time', ja: '時間' },
  ]
  return table(
    [
      { title: terminal.words({ en: 'run', ja: '実行' }) },
      { title: terminal.words({ en: 'state', ja: '状態' }) },
      ...titles.map((title) => ({ title: terminal.words(title), ...right })),
    ],
    runs.map((run) =>
      'problem' in run
        ? [run.name, terminal.words(run.problem)]
        : [run.name, terminal.words(states[run.record.status.state]), ...figures(terminal, run.record)],
    ),
  )
}

function figures(terminal: Terminal, { epochs, settings, best, elapsedSeconds }: RunRecord): string[] {
  const scores = best?.validation ?? best?.training
  const score =
    scores?.accuracy === undefined ? scores?.rmse && `RMSE ${measure(scores.rmse)}` : percent(scores.accuracy)
  return [
    `${epochs}/${settings.epochs}`,
    best ? String(best.epoch) : '–',
    measure(best?.validation?.loss),
    score || '–',
    duration(elapsedSeconds, terminal.language),
  ]
}
