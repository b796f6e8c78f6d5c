// metrics.jsonl, one line for each epoch, and log.txt.
import { join } from 'node:path'
import type { EpochRecord } from '../../shared/training/run.ts'
import { appendFlushed } from '../files/append.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readText } from '../files/read.ts'

const fileOf = (folder: string) => join(folder, 'metrics.jsonl')

export async function appendMetrics(folder: string, ...records: EpochRecord[]): Promise<void> {
  await appendFlushed(fileOf(folder), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
}

/** The epochs so far. What a killed process left half-written ends the list. */
export async function readMetrics(folder: string): Promise<EpochRecord[]> {
  const records: EpochRecord[] = []
  for (const line of ((await ifPresent(readText(fileOf(folder)))) ?? '').split('\n')) {
    const record = parseLine(line)
    if (!record) break
    records.push(record)
  }
  return records
}

/** Forgets the epochs after `epoch`, and a torn last line, before a run goes on from a checkpoint. */
export async function truncateMetrics(folder: string, epoch: number): Promise<void> {
  const kept = (await readMetrics(folder)).filter((record) => record.epoch <= epoch)
  await writeFileAtomic(fileOf(folder), kept.map((record) => `${JSON.stringify(record)}\n`).join(''))
}

function parseLine(line: string): EpochRecord | undefined {
  try {
    const value = JSON.parse(line)
    return Number.isInteger(value?.epoch) ? value : undefined
  } catch {
    return undefined
  }
}

/** Adds a line with the time to log.txt. */
export async function appendLog(folder: string, line: string): Promise<void> {
  await appendFlushed(join(folder, 'log.txt'), `${new Date().toISOString()} ${line}\n`)
}
