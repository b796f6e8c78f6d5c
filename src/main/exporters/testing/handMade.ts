// Hand-made trained networks for the tests of exporters: blocks in the order they run, with seeded random weights.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Variable } from '../../../shared/data/dataset.ts'
import type { LossRole } from '../../../shared/layers/definition.ts'
import { findLayer } from '../../../shared/layers/registry.ts'
import type { FlatNode } from '../../../shared/network/flat.ts'
import { Random } from '../../../shared/random.ts'
import { withDefaults } from '../../../shared/schema/index.ts'
import type { TensorData } from '../../../shared/tensor/program.ts'
import { type Shape, size } from '../../../shared/tensor/shape.ts'
import { float64 } from '../../backends/float64.ts'
import type { ExporterDefinition } from '../definition.ts'
import { openProgram } from '../program.ts'
import type { Samples } from '../samples.ts'
import type { TrainedModel } from '../trainedModel.ts'
import { compare } from '../verify.ts'

export interface Block {
  type: string
  name: string
  /** Names of the blocks before it; default: the one just before it in the list. */
  inputs?: readonly string[]
  properties?: Record<string, unknown>
}

/** `outputs`: names of blocks, and what makes their values predictions; default: the last block's own value. */
export function handMade(
  blocks: readonly Block[],
  outputs: Record<string, LossRole['prediction']> = { [blocks.at(-1)!.name]: 'identity' },
): TrainedModel {
  const random = new Random(7)
  const shapes = new Map<string, Shape>()
  const variables: Variable[] = []
  const weights: Record<string, TensorData> = {}
  const nodes = blocks.map((block, i): FlatNode => {
    const { name, type } = block
    const layer = findLayer(type)!
    const properties = withDefaults(layer.properties, block.properties ?? {})
    const inputs = block.inputs ?? (layer.inputs === 0 ? [] : [blocks[i - 1].name])
    const inputShapes = inputs.map((input) => shapes.get(input)!)
    shapes.set(name, layer.shape(inputShapes, properties))
    if (type === 'input') variables.push({ name: properties.variable as string, shape: shapes.get(name)! })
    for (const [weight, { shape, trainable }] of Object.entries(layer.weights?.(inputShapes, properties) ?? {}))
      weights[`${name}/${weight}`] = randomTensor(random, shape, trainable === false ? [0.5, 1.5] : [-0.5, 0.5])
    return { id: name, name, layer, properties, weights: {}, inputs, sourceId: name }
  })
  const ends = Object.entries(outputs).map(([name, prediction]) => {
    return { node: name, name, prediction, task: 'numbers' as const, axis: 0 }
  })
  return {
    project: 'Hand-made',
    trained: '2026-01-02T03:04:05.000Z',
    flat: { name: 'Network', mode: 'runtime', nodes, terminals: [], outputs: ends },
    variables,
    weights,
    preprocessing: { variables: [] },
  }
}

export function randomInputs(
  { variables }: TrainedModel,
  count = 3,
  range: readonly [number, number] = [-1, 1],
): Samples {
  const random = new Random(11)
  const batch = variables.map(({ name, shape }) => [name, randomTensor(random, [count, ...shape], range)])
  return { count, batch: Object.fromEntries(batch) }
}

function randomTensor(random: Random, shape: Shape, [low, high]: readonly [number, number]): TensorData {
  return { dtype: 'f32', shape, data: Float32Array.from({ length: size(shape) }, () => random.uniform(low, high)) }
}

/** Writes the model in a format, loads it from the files and compares it with the program in float64. */
export async function differenceOf(
  exporter: ExporterDefinition,
  model: TrainedModel,
  { count = 3, range }: { count?: number; range?: readonly [number, number] } = {},
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tsumiki-'))
  try {
    for (const { name, content } of await exporter.files(model)) await writeFile(join(folder, name), content)
    const exported = await exporter.open(folder)
    const difference = await compare(exported, await openProgram(model, float64), randomInputs(model, count, range))
    await exported.dispose()
    return difference
  } finally {
    await rm(folder, { recursive: true })
  }
}
