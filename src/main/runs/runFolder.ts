// The folder of a run, beside its project: digits.runs/2026-11-21_08-15-03-brave-otter/.
import { mkdir } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { errorCode, explainingFileErrors } from '../files/problems.ts'
import { writeRun } from './record.ts'
import { twoWords } from './words.ts'

const RUNS = '.runs'

/** Where the runs of a project lie: 'digits.runs' for 'digits.tsumiki'. */
export function runsFolder(projectFile: string): string {
  return join(dirname(projectFile), `${basename(projectFile).replace(/\.tsumiki$/i, '')}${RUNS}`)
}

/** The project whose run lies in this folder. */
export function projectOfRun(run: string): string {
  requireRunFolder(run)
  return `${dirname(run).slice(0, -RUNS.length)}.tsumiki`
}

/** A UserError where the folder does not lie where runs do. */
export function requireRunFolder(run: string): void {
  const isRun = isAbsolute(run) && resolve(run) === run && dirname(run).endsWith(RUNS)
  if (isRun && !basename(run).startsWith('.')) return
  throw new UserError({
    en: `'${run}' is not the folder of a run. Choose a folder inside a project's .runs folder.`,
    ja: `「${run}」は実行のフォルダーではありません。プロジェクトの .runs フォルダーの中にあるフォルダーを選んでください。`,
  })
}

/** Makes a folder that no other run has, with its run.json, and gives its path. */
export async function createRun(projectFile: string, record: RunRecord): Promise<string> {
  const runs = runsFolder(projectFile)
  const folder = await explainingFileErrors(runs, 'write', async () => {
    await mkdir(runs, { recursive: true })
    return makeUnique(runs)
  })
  await writeRun(folder, record)
  return folder
}

async function makeUnique(runs: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const folder = join(runs, runName(new Date(), twoWords()))
    try {
      // Fails where the folder is there already, so two processes never share one.
      await mkdir(folder)
      return folder
    } catch (error) {
      if (errorCode(error) !== 'EEXIST' || attempt === 100) throw error
    }
  }
}

/** The local time and the words, sorting by time. */
export function runName(time: Date, words: string): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `${date}_${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join('-')}-${words}`
}
