// What is asked of the training process, and what it answers.
import type { Evaluation } from '../../shared/evaluation/types.ts'
import type { ProjectDocument, TrainingDocument } from '../../shared/project/document.ts'
import type { FinishReason, RunRecord } from '../../shared/training/run.ts'

/**
 * `gpuCrashed`: it took down the process that tried before, so this one keeps to the CPU. `sparesCore`: where the number of
 * threads is left open, a core is left to whoever looks on.
 */
export type LaunchRequest =
  | {
      projectPath: string
      project: ProjectDocument
      settings: LaunchSettings
      gpuCrashed?: boolean
      sparesCore?: boolean
    }
  /** Goes on with a run from its last checkpoint. */
  | { resume: string; settings: Pick<LaunchSettings, 'epochs'>; gpuCrashed?: boolean }

/** What the command line changes of the project's own settings. */
export type LaunchSettings = Partial<
  Pick<TrainingDocument, 'epochs' | 'batchSize' | 'seed' | 'backend' | 'device' | 'threads'>
>

export interface RunOutcome {
  run: string
  reason: FinishReason
  record: RunRecord
  /** Of the best weights on the test part, where there is one. */
  test?: Evaluation
}
