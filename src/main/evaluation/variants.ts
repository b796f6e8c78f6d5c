// Variants of one sample as training shows them: what comes out of a block that varies its input at random, and what went in.
import type { Dataset, VariableData } from '../../shared/data/dataset.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import type { FlatNode } from '../../shared/network/flat.ts'
import { resolveInitializers } from '../../shared/network/initializers.ts'
import { withAncestors } from '../../shared/network/walk.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { SampleVariants } from '../../shared/protocol/models.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { loadUsualBackend } from '../backends/load.ts'
import { compileValues } from '../compile/programs.ts'
import { initialWeights } from '../training/initialise.ts'
import { oneBatch } from '../training/oneBatch.ts'
import { computable } from './blockValues.ts'

export interface VariantWish {
  project: ProjectDocument
  network: string
  /** The block's id, with those of the units around it. */
  block: string
  dataset: Dataset
  sample: number
  seed: number
}

const COUNT = 16

/** Null where the block cannot be computed yet, or nothing of the data comes before it. */
export async function variantsOf(wish: VariantWish): Promise<SampleVariants | null> {
  const { project, network, block, dataset, sample, seed } = wish
  const training = computable(elaborate(project, network, 'training').network, dataset.variables)
  const before = withAncestors(training.nodes, [block])
  const nodes = training.nodes.filter(({ id }) => before.has(id))
  const input = nodes.find(({ properties }) => properties.variable !== undefined)
  const variable = dataset.variables.find(({ name }) => name === input?.properties.variable)
  if (!input || !variable || !nodes.some(({ id }) => id === block)) return null
  const flat = { ...training, nodes }
  const { program, parameters } = compileValues(flat, dataset.variables, [...new Set([input.id, block])])
  const device = await (await loadUsualBackend()).open({ device: 'cpu', threads: 1 })
  try {
    await device.setState(initialWeights(parameters, resolveInitializers(flat), project.training.seed))
    const feeds = oneBatch(program, dataset, new Int32Array(COUNT).fill(sample), seed)
    const executable = await device.load(program)
    const found = await executable.run(feeds, COUNT)
    await executable.dispose()
    return shown(found[block], found[input.id], grey(nodes, input, variable), variable)
  } finally {
    await device.dispose()
  }
}

type Bytes = (values: ArrayLike<number>) => Uint8Array

function shown(
  out: TensorData,
  original: TensorData,
  bytes: Bytes | undefined,
  variable: VariableData,
): SampleVariants {
  const width = original.data.length / COUNT
  const first = Float32Array.from(original.data).subarray(0, width)
  // All on one scale, so that brighter is brighter.
  const scale = bytes ?? spread(out.data, first)
  return {
    shape: out.shape.slice(1),
    values: scale(out.data),
    original: { shape: original.shape.slice(1), values: scale(first) },
    ...(variable.spectrogram && { spectrogram: true }),
  }
}

/** Back to the file's bytes, where nothing but augmentation comes between. */
function grey(
  nodes: readonly FlatNode[],
  input: FlatNode,
  { values, stored, scale, offset }: VariableData,
): Bytes | undefined {
  const isPlain = nodes.every(({ id, layer }) => id === input.id || layer.category === 'augmentation')
  if (!isPlain || !(stored || values instanceof Uint8Array) || scale === 0) return undefined
  return (scaled) =>
    Uint8Array.from(scaled, (value) => Math.max(0, Math.min(255, Math.round((value - offset) / scale))))
}

function spread(...all: ArrayLike<number>[]): Bytes {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const values of all)
    for (let i = 0; i < values.length; i++) {
      least = Math.min(least, values[i])
      greatest = Math.max(greatest, values[i])
    }
  const factor = greatest > least ? 255 / (greatest - least) : 0
  return (values) => Uint8Array.from(values, (value) => Math.round((value - least) * factor))
}
