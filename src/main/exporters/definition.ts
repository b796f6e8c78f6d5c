// What an exporter says of its format: texts, how it is written, and how what was written is loaded and predicts.
import type { Language } from '../../shared/text.ts'
import type { NamedTensors } from '../runs/checkpoint.ts'
import type { TrainedModel } from './trainedModel.ts'

export interface ExporterDefinition {
  /** As it is named on the command line. */
  format: string
  text: Readonly<Record<Language, { name: string; summary: string }>>
  /** The files that `write` makes, in the order in which they may appear; the last one is the description. */
  files: readonly string[]
  /**
   * Writes into an empty folder. Throws a UserError, before anything is written, where the network cannot be said in
   * this format.
   */
  write(model: TrainedModel, folder: string): Promise<void>
  /** Loads what `write` has written, from its files alone. */
  open(folder: string): Promise<Predictor>
}

/** Samples and predictions go by the dataset variables' and the outputs' names, in our own order of axes. */
export interface Predictor {
  predict(batch: NamedTensors, count: number): Promise<NamedTensors>
  dispose(): Promise<void>
}

export function defineExporter(definition: ExporterDefinition): ExporterDefinition {
  return definition
}
