// looks.jsonl: what the lens saw of a network in training, one line for each look.
import type { Look } from '../../shared/training/lens.ts'
import { EpochLines } from './epochLines.ts'

export const looks = new EpochLines<Look>('looks.jsonl')
