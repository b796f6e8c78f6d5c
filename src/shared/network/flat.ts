// A network ready to be computed: blocks in the order they run, defaults filled in, one list of inputs for each.

import type { LossRole } from '../layers/definition.ts'
import type { AnyLayer } from '../layers/registry.ts'
import type { NodeId, WeightSettings } from './document.ts'
import type { Origin, UnitInstance } from './expand.ts'

/** Which variant of a drawn network: everything; without training-only blocks; without these and without losses. */
export type Mode = 'training' | 'validation' | 'runtime'

export interface FlatNetwork {
  name: string
  mode: Mode
  /** Each after everything it is computed from. */
  nodes: FlatNode[]
  /** What is minimised: the sum over these of their mean over elements and batch. Empty for runtime. */
  terminals: NodeId[]
  /** What the network predicts: the values that enter its losses, and those of Output blocks. */
  outputs: FlatOutput[]
  /** The units whose blocks are in it, and where those stand in the project. */
  units?: readonly UnitInstance[]
  origins?: ReadonlyMap<NodeId, Origin>
}

export interface FlatNode {
  id: NodeId
  name: string
  layer: AnyLayer
  /** All properties of the layer, defaults filled in. */
  properties: Readonly<Record<string, unknown>>
  /** Settings of its weights by the weight's name; only what the document says. */
  weights: Readonly<Record<string, WeightSettings>>
  /** The nodes that feed 'in', 'in:2' … in the order of the ports. */
  inputs: readonly NodeId[]
  /** The node that feeds 'target'; absent where a loss takes its target from the dataset. */
  target?: NodeId
  /** The block of the document that this node was made from: its unit, for one within. */
  sourceId: NodeId
}

export interface FlatOutput {
  node: NodeId
  /** The block's name; with a number behind it where two outputs would have the same. */
  name: string
  /** What still has to be applied to the node's value to make it a prediction. */
  prediction: LossRole['prediction']
  task: LossRole['task']
  /** The axis of the classes, without the batch; 0 where there are none. */
  axis: number
  /** The loss that these numbers enter; absent for Output blocks. */
  loss?: NodeId
  /** The dataset variable that the loss compares with. */
  target?: string
}
