// A network as it is drawn and saved: blocks, the wires between their ports, and what groups them.

/** Unique in its network; letters, digits, - and _. Never shown to people: they see `name`. */
export type NodeId = string

export interface NetworkDocument {
  name: string
  nodes: NodeDocument[]
  edges: EdgeDocument[]
  regions?: RegionDocument[]
  /** For a network used as a unit: values that its blocks' expressions may name. */
  arguments?: ArgumentDocument[]
}

export interface NodeDocument {
  id: NodeId
  /** A registered layer's type, or 'unit'. */
  type: string
  name: string
  /** Only what differs from the defaults. A text starting with '=' is an expression over the unit's arguments. */
  properties?: Record<string, unknown>
  weights?: Record<string, WeightSettings>
  position?: { x: number; y: number }
  /** For a unit: the network it stands for, and values for that network's arguments. */
  unit?: { network: string; arguments?: Record<string, unknown> }
}

export interface WeightSettings {
  initializer?: { type: string } & Record<string, unknown>
  multiplier?: number
  learningRateMultiplier?: number
  frozen?: boolean
  /** Where the first values come from: a run's folder or a file, and the weight's name there. */
  source?: { path: string; weight?: string }
  /** Weights of the same shared name are one weight. */
  sharedName?: string
}

/** Ports: 'out' of any block; 'in', 'in:2', 'in:3' … for data, 'target' for losses, a weight's name for weights. */
export interface EdgeDocument {
  from: { node: NodeId; port: string }
  to: { node: NodeId; port: string }
}

/** Blocks computed several times in a row, or once per time step. */
export interface RegionDocument {
  id: string
  kind: 'repeat' | 'recurrent'
  nodes: NodeId[]
  times?: number
  axis?: number
}

export interface ArgumentDocument {
  name: string
  value: unknown
}

/** 'in' is 0, 'in:2' is 1 …; undefined for other ports. */
export function inputIndex(port: string): number | undefined {
  const match = /^in(?::([1-9]\d*))?$/.exec(port)
  return match ? Number(match[1] ?? 1) - 1 : undefined
}

export function inputPort(index: number): string {
  return index === 0 ? 'in' : `in:${index + 1}`
}
