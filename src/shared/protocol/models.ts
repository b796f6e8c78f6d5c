// Requests about trained models: evaluation, single predictions, taking them away.
import { z } from 'zod'
import type { Variable } from '../data/dataset.ts'
import type { RankingReport } from '../evaluation/ranking.ts'
import type { Evaluation } from '../evaluation/types.ts'
import type { Language } from '../text.ts'
import { request } from './define.ts'

/** Every sample of an evaluation, in the order of the data. */
export interface PredictedSamples {
  count: number
  /** The samples' positions in the dataset. */
  indices: Int32Array
  names: string[]
  /** Class indices, or the numbers in the data's own units: count × width. */
  truth: Float32Array
  prediction: Float32Array
  width: number
  /** Names of the classes; absent for numbers. */
  classes?: readonly string[]
  /** Names of the numbers, where they have any. */
  features?: readonly string[]
  /** Likelihood of the predicted class; absent for numbers. */
  confidence?: Float32Array
  /** Likelihood of the class that the label says; a low one hints at a wrong label. Absent for numbers. */
  labelLikelihood?: Float32Array
}

export interface Prediction {
  /** One for each output of the network. */
  outputs: {
    name: string
    /** Likelihoods of the classes, or numbers in the data's own units. */
    values: Float32Array
    classes?: readonly string[]
    features?: readonly string[]
  }[]
  /** Of inputs that were given as WAV files: the waveform or spectrogram that the network gets to see. */
  seen?: Record<string, Float32Array>
}

/** As bytes on one scale, to be drawn. */
export interface SampleVariants {
  /** Of one of them. */
  shape: readonly number[]
  values: Uint8Array
  original: { shape: readonly number[]; values: Uint8Array }
  /** Of sounds: to be drawn with the first row at the bottom. */
  spectrogram?: true
}

const split = z.enum(['training', 'validation', 'test'])
/** Samples of the run's own data, or of a new file. */
const evaluated = { run: z.string(), split: split.optional(), file: z.string().optional() }
const values = z.custom<Float32Array>((value) => value instanceof Float32Array)
const wav = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

export const modelRequests = {
  /** Absent both: the test part. */
  'evaluation.run': request<Evaluation>()(z.object(evaluated)),
  'evaluation.saved': request<Evaluation[]>()(z.object({ run: z.string() })),
  'evaluation.samples': request<PredictedSamples>()(z.object(evaluated)),
  /** ROC and precision–recall of each class against the others; none for numbers. */
  'evaluation.ranking': request<RankingReport[]>()(z.object(evaluated)),
  /** One variable of evaluated samples, by their positions: pictures as bytes, columns in their own units. */
  'evaluation.values': request<{ variable: Variable; values: Float32Array | Uint8Array }>()(
    z.object({ ...evaluated, variable: z.string(), indices: z.array(z.number().int().min(0)).max(500) }),
  ),
  /** Input variables of a trained model, for drawing, dropping or typing one sample. */
  'model.inputs': request<Variable[]>()(z.object({ run: z.string() })),
  /**
   * `inputs`: raw values by variable: pictures as bytes 0…255 in C×H×W, sounds as a WAV file, texts as one text, tables in the
   * columns' own units and classes.
   */
  'model.predict': request<Prediction>()(
    z.object({
      run: z.string(),
      inputs: z.record(z.string(), z.union([values, wav, z.array(z.union([z.number(), z.string()]))])),
    }),
  ),
  /** A grid of predictions for a model of two numbers, over a range in their own units: rows × columns × width. */
  'model.grid': request<{ values: Float32Array; width: number }>()(
    z.object({
      run: z.string(),
      x: z.tuple([z.number(), z.number()]),
      y: z.tuple([z.number(), z.number()]),
      size: z.number().int().min(2).max(200),
    }),
  ),
  /** Values of blocks for one sample of the data, with trained weights or fresh ones: what flows through the canvas. */
  'model.values': request<Record<string, { shape: readonly number[]; values: Float32Array }>>()(
    z.object({ project: z.string(), network: z.string(), sample: z.number().int().min(0), run: z.string().optional() }),
  ),
  /** 16 variants of one sample as training may show them after a block, the same for the same seed. Null: not computable yet. */
  'model.variants': request<SampleVariants | null>()(
    z.object({
      project: z.string(),
      network: z.string(),
      block: z.string(),
      sample: z.number().int().min(0),
      seed: z
        .number()
        .int()
        .min(0)
        .max(2 ** 32 - 1),
    }),
  ),
  'export.formats': request<{ format: string; text: Record<Language, { name: string; summary: string }> }[]>()(
    z.object({}),
  ),
  'export.run': request<{ format: string; files: string[]; maxDifference: number }>({ once: true })(
    /** `zip`: `out` is a .zip file that holds the files, instead of a folder. */
    z.object({ run: z.string(), format: z.string(), out: z.string(), zip: z.boolean().optional() }),
  ),
}
