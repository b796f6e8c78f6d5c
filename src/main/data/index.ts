// The engine's door to data: propose a recipe, prepare a dataset for training, apply a model's preprocessing, gather batches.
export { type AppliedData, type ApplyOptions, apply } from './apply.ts'
export { fillBatch, fillFromBytes, readRows } from './batch.ts'
export { checkData } from './checks/run.ts'
export {
  afterAMoment,
  ImportCancelled,
  type ImportListener,
  type ImportProgress,
  watchingImport,
} from './import/listener.ts'
export { memoryBudget, onlyLook, usualBudget } from './memoryBudget.ts'
export type { Task } from './plan.ts'
export { type PreparedData, prepare, prepareRaw, readRaw } from './prepare.ts'
export { type RawData, type RawTable, sampleName } from './raw.ts'
export { soundNumbers } from './sounds/collect.ts'
export { type SuggestOptions, type Summary, suggest } from './suggest/index.ts'
