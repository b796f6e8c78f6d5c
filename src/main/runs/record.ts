// run.json: what a run is, its settings and how far it is.
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { parseProject } from '../../shared/project/parse.ts'
import type { RunRecord, RunStatus } from '../../shared/training/run.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readText } from '../files/read.ts'
import { lockHolder } from './lock.ts'

/** The version of run.json that is written. */
export const RUN_VERSION = 1

const fileOf = (folder: string) => join(folder, 'run.json')

export async function writeRun(folder: string, record: RunRecord): Promise<void> {
  await writeFileAtomic(fileOf(folder), `${JSON.stringify(record, undefined, 2)}\n`)
}

/** The record; a run that says it is running while no process holds it reads as interrupted. */
export async function readRun(folder: string): Promise<RunRecord> {
  const json = await ifPresent(readText(fileOf(folder)))
  if (json === undefined)
    throw new UserError({
      en: `'${folder}' is not the folder of a run: there is no run.json in it. Name a folder inside a project's .runs folder.`,
      ja: `'${folder}' は実行のフォルダーではありません（run.json がありません）。プロジェクトの .runs フォルダーの中にあるフォルダーを指定してください。`,
    })
  const record = parseRecord(json, fileOf(folder))
  const project = storedProject(record, fileOf(folder))
  return { ...record, project, status: await actualStatus(folder, record.status) }
}

/** Checked, and brought to the current version where an older one trained the run. */
function storedProject({ project }: RunRecord, file: string): ProjectDocument {
  try {
    return parseProject(JSON.stringify(project), file)
  } catch (error) {
    // Its sentence names places in a project file, and this project is inside another one.
    throw error instanceof UserError ? damaged(file) : error
  }
}

function damaged(file: string): UserError {
  return new UserError({
    en: `'${file}' does not describe a run: the file is damaged. Restore it from a copy, or train again.`,
    ja: `'${file}' は実行の記録として読み込めません（壊れています）。控えから戻すか、もう一度学習してください。`,
  })
}

function parseRecord(json: string, file: string): RunRecord {
  let value: Partial<RunRecord> | undefined
  try {
    value = JSON.parse(json)
  } catch {
    // The same as JSON that is not a record.
  }
  if (value?.format !== 'tsumiki-run' || !Number.isInteger(value.version) || !value.project || !value.status?.state)
    throw damaged(file)
  if (value.version! > RUN_VERSION)
    throw new UserError({
      en: `'${file}' was written by a newer Tsumiki (version ${value.version} of the format; this one reads up to ${RUN_VERSION}). Update Tsumiki.`,
      ja: `'${file}' は新しい Tsumiki で保存されています（形式の版 ${value.version}、この Tsumiki が読めるのは ${RUN_VERSION} まで）。Tsumiki を更新してください。`,
    })
  return value as RunRecord
}

async function actualStatus(folder: string, status: RunStatus): Promise<RunStatus> {
  const claimed = status.state === 'running' || status.state === 'paused'
  return claimed && !(await lockHolder(folder)) ? { state: 'interrupted' } : status
}
