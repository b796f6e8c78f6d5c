// A project as it is saved in a .tsumiki file.
import type { DatasetDocument } from '../data/document.ts'
import type { NetworkDocument } from '../network/document.ts'
import type { DeviceKind } from '../training/devices.ts'

export interface ProjectDocument {
  format: 'tsumiki'
  version: number
  name: string
  description?: string
  networks: NetworkDocument[]
  datasets: DatasetDocument[]
  optimizers: OptimizerDocument[]
  training: TrainingDocument
  /** Editor state (zoom, open tab): kept as it is. */
  view?: Record<string, unknown>
}

export interface OptimizerDocument {
  name: string
  /** The network it minimises. */
  network: string
  dataset: string
  /** A registered optimiser's type. */
  type: string
  properties?: Record<string, unknown>
  /** The blocks whose weights it may change ('unit/block' within a unit); all where absent. */
  trains?: string[]
  /** Coupled: g ← g + λθ before the optimiser. */
  weightDecay?: number
  schedule?: { type: string } & Record<string, unknown>
  clip?: { type: 'value' | 'norm' | 'globalNorm'; limit: number }
  /** Steps whose gradients are added before one update. */
  accumulate?: number
}

export interface TrainingDocument {
  epochs: number
  batchSize: number
  seed: number
  /** 'none', or the best validation loss within so many epochs, or so many rises in a row. */
  earlyStopping?: { type: 'none' | 'bestLoss' | 'bestMetric' | 'risingLoss'; epochs: number }
  backend?: 'auto' | 'onnx' | 'tfjs'
  device?: 'auto' | DeviceKind
  threads?: number
  /** 'balanced': in the loss, every class weighs as much as any other, however many samples it has. */
  classWeights?: 'none' | 'balanced'
}
