// Finds runs: all of a project's, and the one that a person means.
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { explainingFileErrors } from '../files/problems.ts'
import { ifPresent } from '../files/read.ts'
import { readRun } from './record.ts'
import { runsFolder } from './runFolder.ts'

/** A run, or why it cannot be read. */
export type ListedRun = { folder: string; name: string } & ({ record: RunRecord } | { problem: Text })

/** The runs of a project, the oldest first: by name, which tells the second, and within one second by the record. */
export async function listRuns(projectFile: string): Promise<ListedRun[]> {
  const runs = runsFolder(projectFile)
  const all = await Promise.all((await folderNames(runs)).map((name) => listed(join(runs, name), name)))
  return all.sort((a, b) => order(a, b))
}

function order(a: ListedRun, b: ListedRun): number {
  const second = '2026-11-21_08-15-03'.length
  const sameSecond = a.name.slice(0, second) === b.name.slice(0, second)
  const key = (run: ListedRun) => (sameSecond && 'record' in run ? run.record.created : run.name)
  return key(a) < key(b) ? -1 : 1
}

async function listed(folder: string, name: string): Promise<ListedRun> {
  try {
    return { folder, name, record: await readRun(folder) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { folder, name, problem: error.text }
  }
}

/**
 * The folder of the run that `words` names: its path, or the beginning of its name or of its two words, in a project's
 * runs (those of `projectFile`, else those of every project in the current folder).
 */
export async function findRun(words: string, projectFile?: string): Promise<string> {
  const path = resolve(words)
  if (await stat(join(path, 'run.json')).catch(() => undefined)) return path
  const places = words !== basename(words) ? [dirname(path)] : projectFile ? [runsFolder(projectFile)] : await allRuns()
  const found = (await Promise.all(places.map((place) => startingWith(place, basename(words))))).flat()
  if (found.length === 1) return found[0]
  throw found.length ? ambiguous(words, found) : unknown(words, places)
}

async function allRuns(): Promise<string[]> {
  return (await folderNames('.')).filter((name) => name.endsWith('.runs')).map((name) => resolve(name))
}

/** '2026-11-21_08-15-03-brave-otter' begins with '2026-11-21' and with 'brave'. */
async function startingWith(place: string, words: string): Promise<string[]> {
  const names = await folderNames(place)
  const exact = names.filter((name) => name === words)
  const fitting = names.filter(
    (name) => name.startsWith(words) || name.replace(/^[\d-]+_[\d-]+-/, '').startsWith(words),
  )
  return (exact.length ? exact : fitting).map((name) => join(place, name))
}

/** Sorted; none where there is no such folder. */
async function folderNames(place: string): Promise<string[]> {
  const entries = await ifPresent(explainingFileErrors(place, 'read', () => readdir(place, { withFileTypes: true })))
  return (entries ?? [])
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort()
}

function ambiguous(words: string, found: readonly string[]): UserError {
  const names = found.map((folder) => basename(folder)).join(', ')
  return new UserError({
    en: `'${words}' fits ${found.length} runs: ${names}. Write more of the name.`,
    ja: `'${words}' に当てはまる実行が ${found.length} 件あります: ${names}。名前をもう少し長く指定してください。`,
  })
}

function unknown(words: string, places: readonly string[]): UserError {
  const where = places.map((place) => `'${place}'`).join(', ') || `'${resolve('.')}'`
  return new UserError({
    en: `There is no run '${words}' in ${where}. 'tsumiki runs FILE' lists the runs of a project.`,
    ja: `${where} に '${words}' という実行はありません。「tsumiki runs ファイル」で、プロジェクトの実行を一覧できます。`,
  })
}
