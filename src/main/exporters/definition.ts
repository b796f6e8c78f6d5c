// What an exporter says of its format: texts, how it is written, and how what was written is loaded and predicts.
import type { Language } from '../../shared/text.ts'
import type { FileContent } from '../files/atomic.ts'
import type { NamedTensors } from '../runs/checkpoint.ts'
import type { TrainedModel } from './trainedModel.ts'

export interface ExporterDefinition {
  /** As it is named on the command line. */
  format: string
  text: Readonly<Record<Language, { name: string; summary: string }>>
  /**
   * The content of the files, in the order in which they may appear; the description comes last.
   * Throws a UserError where the network cannot be said in this format.
   */
  files(model: TrainedModel): Promise<ExportedFile[]>
  /** Loads the model from those files alone, once they are in `folder`. */
  open(folder: string): Promise<Predictor>
}

export interface ExportedFile {
  name: string
  content: FileContent
}

/** Samples and predictions go by the dataset variables' and the outputs' names, in our own order of axes. */
export interface Predictor {
  predict(batch: NamedTensors, count: number): Promise<NamedTensors>
  dispose(): Promise<void>
}

export function defineExporter(definition: ExporterDefinition): ExporterDefinition {
  return definition
}
