// metrics.jsonl, one line for each epoch, and log.txt.
import { join } from 'node:path'
import type { EpochRecord } from '../../shared/training/run.ts'
import { appendFlushed } from '../files/append.ts'
import { EpochLines } from './epochLines.ts'

const metrics = new EpochLines<EpochRecord>('metrics.jsonl')

export const appendMetrics = (folder: string, ...records: EpochRecord[]) => metrics.append(folder, ...records)
export const readMetrics = (folder: string) => metrics.read(folder)
export const truncateMetrics = (folder: string, epoch: number) => metrics.truncate(folder, epoch)

/** Adds a line with the time to log.txt. */
export async function appendLog(folder: string, line: string): Promise<void> {
  await appendFlushed(join(folder, 'log.txt'), `${new Date().toISOString()} ${line}\n`)
}
