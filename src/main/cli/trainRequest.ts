// What `tsumiki train` was asked for, as a request to the training process.
import type { LaunchRequest } from '../training/launch.ts'
import { UsageError, type Values } from './command.ts'

/** A run continues with the settings it was started with, or its weights would not be those of one run. */
const fixedOnResume = ['batch', 'seed', 'backend', 'device', 'threads', 'set'] as const

export async function launchRequest(values: Values): Promise<LaunchRequest> {
  const { file, epochs, batch, seed, backend, device, threads, set = [], resume } = values
  if (resume !== undefined) {
    const changed = fixedOnResume.find((name) => values[name] !== undefined)
    if (changed) throw fixed(changed)
    const { findRun } = await import('../runs/find.ts')
    return { resume: await findRun(resume, file), settings: { epochs } }
  }
  if (file === undefined)
    throw new UsageError({
      en: 'Name a project (FILE), or a run to go on with (--resume RUN).',
      ja: 'プロジェクト（FILE）か、続きを学習する実行（--resume RUN）を指定してください。',
    })
  const { loadProject } = await import('../projects/files.ts')
  const { setPath } = await import('../../shared/project/paths.ts')
  let project = await loadProject(file)
  for (const setting of set) project = setPath(project, ...parseSetting(setting))
  return { projectPath: file, project, settings: { epochs, batchSize: batch, seed, backend, device, threads } }
}

function parseSetting(setting: string): [path: string, value: string] {
  const at = setting.indexOf('=')
  if (at > 0) return [setting.slice(0, at), setting.slice(at + 1)]
  throw new UsageError({
    en: `--set needs PATH=VALUE, such as --set learningRate=0.01, not '${setting}'.`,
    ja: `--set には「場所=値」の形で指定してください（例: --set learningRate=0.01）。'${setting}' は使えません。`,
  })
}

function fixed(option: string): UsageError {
  return new UsageError({
    en: `--${option} cannot be changed with --resume: only --epochs can. To train with other settings, start a new run.`,
    ja: `--resume では --${option} を変えられません（変えられるのは --epochs だけです）。別の設定で学習するには、新しく学習を始めてください。`,
  })
}
