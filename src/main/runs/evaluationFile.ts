// evaluation.json: the evaluations of a run, one for each part of the data or file.
import { join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { Evaluation } from '../../shared/evaluation/types.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { ifPresent, readText } from '../files/read.ts'

interface EvaluationFile {
  format: 'tsumiki-evaluation'
  version: 1
  evaluations: Evaluation[]
}

const fileOf = (folder: string) => join(folder, 'evaluation.json')

/** Adds an evaluation; an earlier one of the same data gives way. */
export async function saveEvaluation(folder: string, evaluation: Evaluation): Promise<void> {
  const key = JSON.stringify(evaluation.of)
  const others = (await loadEvaluations(folder)).filter((other) => JSON.stringify(other.of) !== key)
  const file: EvaluationFile = { format: 'tsumiki-evaluation', version: 1, evaluations: [...others, evaluation] }
  await writeFileAtomic(fileOf(folder), `${JSON.stringify(file, undefined, 2)}\n`)
}

/** None where the run has not been evaluated. */
export async function loadEvaluations(folder: string): Promise<Evaluation[]> {
  const json = await ifPresent(readText(fileOf(folder)))
  if (json === undefined) return []
  const file = parse(json)
  if (file?.format !== 'tsumiki-evaluation' || file.version !== 1 || !Array.isArray(file.evaluations))
    throw new UserError({
      en: `'${fileOf(folder)}' cannot be read: it is damaged, or written by a newer Tsumiki. Delete it and evaluate again.`,
      ja: `'${fileOf(folder)}' を読み込めません。壊れているか、新しい Tsumiki で保存されています。削除して、もう一度評価してください。`,
    })
  return file.evaluations
}

function parse(json: string): Partial<EvaluationFile> | undefined {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
