// metrics.jsonl: one line for each epoch.
import type { EpochRecord } from '../../shared/training/run.ts'
import { EpochLines } from './epochLines.ts'

const metrics = new EpochLines<EpochRecord>('metrics.jsonl')

export const appendMetrics = (folder: string, ...records: EpochRecord[]) => metrics.append(folder, ...records)
export const readMetrics = (folder: string) => metrics.read(folder)
export const truncateMetrics = (folder: string, epoch: number) => metrics.truncate(folder, epoch)
