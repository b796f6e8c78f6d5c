// What a project file holds, key by key, in the order in which it is written.
import {
  type AudioRecipe,
  type ClipRecipe,
  type ColumnRecipe,
  type DatasetDocument,
  type LogMelRecipe,
  type PictureRecipe,
  type Recipe,
  type SeriesRecipe,
  type SplitRecipe,
  splitKinds,
  type TextRecipe,
} from '../data/document.ts'
import type {
  ArgumentDocument,
  EdgeDocument,
  NetworkDocument,
  NodeDocument,
  RegionDocument,
  WeightSettings,
} from '../network/document.ts'
import { deviceKinds } from '../training/devices.ts'
import type { OptimizerDocument, ProjectDocument, TrainingDocument } from './document.ts'
import { anything, boolean, choice, type Kind, list, number, object, optional, record, text } from './kinds.ts'

/** A kind of thing by name, with properties of its own beside it. */
const typed: Kind = { kind: 'object', keys: { type: text }, needed: ['type'], open: true }

const end = object<EdgeDocument['from']>({ node: text, port: text })

const weight = object<WeightSettings>({
  initializer: optional(typed),
  multiplier: optional(number),
  learningRateMultiplier: optional(number),
  frozen: optional(boolean),
  source: optional(object<NonNullable<WeightSettings['source']>>({ path: text, weight: optional(text) })),
  sharedName: optional(text),
})

export const nodeKind = object<NodeDocument>({
  id: text,
  type: text,
  name: text,
  properties: optional(record(anything)),
  weights: optional(record(weight)),
  unit: optional(object<NonNullable<NodeDocument['unit']>>({ network: text, arguments: optional(record(anything)) })),
  position: optional(object<{ x: number; y: number }>({ x: number, y: number })),
})

const region = object<RegionDocument>({
  id: text,
  kind: choice('repeat', 'recurrent'),
  nodes: list(text),
  times: optional(number),
  axis: optional(number),
})

export const networkKind = object<NetworkDocument>({
  name: text,
  arguments: optional(list(object<ArgumentDocument>({ name: text, value: optional(anything) }))),
  nodes: list(nodeKind),
  edges: list(object<EdgeDocument>({ from: end, to: end })),
  regions: optional(list(region)),
})

const source: Kind = {
  kind: 'variants',
  by: 'kind',
  of: {
    file: {
      kind: 'object',
      keys: { kind: text, path: text, labels: text, validation: text, test: text },
      needed: ['path'],
    },
    generator: {
      kind: 'object',
      keys: { kind: text, generator: text, count: number, seed: number },
      needed: ['generator', 'count', 'seed'],
      open: true,
    },
  },
}

const column = object<ColumnRecipe>({
  name: text,
  role: choice('input', 'label', 'ignore'),
  variable: optional(text),
  kind: choice('number', 'class', 'text', 'picture', 'sound', 'array'),
  text: optional(
    object<TextRecipe>({
      tokens: choice('words', 'characters'),
      lowerCase: boolean,
      length: number,
      vocabulary: number,
    }),
  ),
  classes: optional(list(text)),
  blanks: choice('drop', 'mean', 'median', 'mostFrequent', 'value', 'interpolate', 'forward'),
  fill: optional(anything),
  scaling: choice('standardise', 'none'),
})

const recipe = object<Recipe>({
  encoding: optional(choice('auto', 'utf-8', 'shift_jis')),
  sheet: optional(text),
  columns: optional(list(column)),
  series: optional(
    object<SeriesRecipe>({
      length: number,
      step: optional(number),
      horizon: optional(number),
      time: optional(text),
      group: optional(text),
      season: optional(number),
      inputs: list(text),
      outputs: list(text),
    }),
  ),
  badCells: optional(choice('stop', 'drop')),
  pictures: optional(
    object<PictureRecipe>({
      size: optional(list(number)),
      resize: choice('stretch', 'fit', 'crop'),
      channels: choice(1, 3),
    }),
  ),
  clips: optional(object<ClipRecipe>({ frames: optional(number), pick: choice('spread', 'start') })),
  audio: optional(
    object<AudioRecipe>({
      rate: optional(number),
      seconds: optional(number),
      crop: choice('start', 'centre'),
      channels: choice(1, 2),
      logMel: optional(object<LogMelRecipe>({ window: number, hop: number, bands: number })),
    }),
  ),
  split: object<SplitRecipe>({
    kind: optional(choice(...splitKinds)),
    column: optional(text),
    folds: optional(number),
    fold: optional(number),
    ratio: list(number),
    stratified: boolean,
    seed: optional(number),
  }),
  excluded: optional(list(text)),
  corrected: optional(record(anything)),
})

export const optimizerKind = object<OptimizerDocument>({
  name: text,
  network: text,
  dataset: text,
  type: text,
  properties: optional(record(anything)),
  trains: optional(list(text)),
  weightDecay: optional(number),
  schedule: optional(typed),
  clip: optional(
    object<NonNullable<OptimizerDocument['clip']>>({ type: choice('value', 'norm', 'globalNorm'), limit: number }),
  ),
  accumulate: optional(number),
})

export const trainingKind = object<TrainingDocument>({
  epochs: number,
  batchSize: number,
  seed: number,
  earlyStopping: optional(
    object<NonNullable<TrainingDocument['earlyStopping']>>({
      type: choice('none', 'bestLoss', 'bestMetric', 'risingLoss'),
      epochs: number,
    }),
  ),
  backend: optional(choice('auto', 'onnx', 'tfjs')),
  device: optional(choice('auto', ...deviceKinds)),
  threads: optional(number),
  classWeights: optional(choice('none', 'balanced')),
})

export const projectKind = object<ProjectDocument>({
  format: choice('tsumiki'),
  version: number,
  name: text,
  description: optional(text),
  networks: list(networkKind),
  datasets: list(object<DatasetDocument>({ name: text, source, recipe })),
  optimizers: list(optimizerKind),
  training: trainingKind,
  view: optional(record(anything)),
})
