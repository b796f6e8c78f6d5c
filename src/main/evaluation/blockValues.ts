// What flows through a network for one sample: the value of every block that can be computed, half-built or whole.
import type { Dataset, Variable } from '../../shared/data/dataset.ts'
import { elaborate } from '../../shared/network/elaborate.ts'
import type { FlatNetwork, FlatNode } from '../../shared/network/flat.ts'
import { resolveInitializers } from '../../shared/network/initializers.ts'
import { inferShapes } from '../../shared/network/shapes.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { Program, TensorData } from '../../shared/tensor/program.ts'
import { sameShape, size } from '../../shared/tensor/shape.ts'
import type { Device, Executable } from '../backends/backend.ts'
import { loadUsualBackend } from '../backends/load.ts'
import { compileValues } from '../compile/programs.ts'
import type { NamedTensors } from '../runs/checkpoint.ts'
import { initialWeights } from '../training/initialise.ts'
import { oneBatch } from '../training/oneBatch.ts'

export type BlockValues = Record<string, { shape: readonly number[]; values: Float32Array }>

/** A block with more numbers than a screen can show is left out. */
const MOST_NUMBERS = 2 ** 20

/** A network compiled for looking into it. */
export class BlockProgram {
  private constructor(
    private readonly device: Device,
    private readonly executable: Executable | undefined,
    /** Blocks that pass their input on here, as Dropout does outside training: id → whose value it is. */
    private readonly passing: ReadonlyMap<string, string>,
    private readonly program: Program | undefined,
  ) {}

  /** `weights`: trained ones; where there are none that fit, a block has the first ones of the project's seed. */
  static async open(
    project: ProjectDocument,
    network: string,
    variables: readonly Variable[],
    weights: NamedTensors = {},
  ): Promise<BlockProgram> {
    const flat = computable(elaborate(project, network, 'validation').network, variables)
    const passing = passingBlocks(elaborate(project, network, 'training').network)
    const device = await (await loadUsualBackend()).open({ device: 'cpu', threads: 1 })
    if (!flat.nodes.length) return new BlockProgram(device, undefined, passing, undefined)
    const shown = flat.nodes.map(({ id }) => id)
    const { program, parameters } = compileValues(flat, variables, shown)
    const first = initialWeights(parameters, resolveInitializers(flat), project.training.seed)
    await device.setState(
      Object.fromEntries(Object.entries(first).map(([name, own]) => [name, fitting(weights[name], own)])),
    )
    return new BlockProgram(device, await device.load(program), passing, program)
  }

  async values(dataset: Dataset, sample: number): Promise<BlockValues> {
    if (!this.executable || !this.program) return {}
    const computed = await this.executable.run(oneBatch(this.program, dataset, Int32Array.of(sample), 0), 1)
    const values = Object.fromEntries(
      Object.entries(computed).flatMap(([id, { shape, data }]) =>
        data.length > MOST_NUMBERS ? [] : [[id, { shape: shape.slice(1), values: Float32Array.from(data) }]],
      ),
    )
    for (const [id, source] of this.passing) if (values[source]) values[id] ??= values[source]
    return values
  }

  async close(): Promise<void> {
    await this.executable?.dispose()
    await this.device.dispose()
  }
}

function fitting(trained: TensorData | undefined, first: TensorData): TensorData {
  return trained && sameShape(trained.shape, first.shape) ? trained : first
}

/** The blocks without a problem, and whose data is there. */
export function computable(flat: FlatNetwork, variables: readonly Variable[]): FlatNetwork {
  const { shapes } = inferShapes(flat, variables)
  const kept = new Set<string>()
  for (const node of flat.nodes) {
    const before = node.target === undefined ? node.inputs : [...node.inputs, node.target]
    if (shapes.has(node.id) && before.every((id) => kept.has(id)) && hasData(node, variables)) kept.add(node.id)
  }
  const nodes = flat.nodes.filter(({ id }) => kept.has(id))
  return { ...flat, nodes, terminals: [], outputs: [] }
}

/** An Input of another size than the data's, or a loss without a target, has nothing to compute with. */
function hasData({ layer, properties, target }: FlatNode, variables: readonly Variable[]): boolean {
  const find = (name: unknown) => variables.find((variable) => variable.name === name)
  if (layer.loss) return target !== undefined || find(properties.target) !== undefined
  if (properties.variable === undefined || !Array.isArray(properties.size)) return true
  const variable = find(properties.variable)
  return variable !== undefined && size(variable.shape) === size(properties.size as number[])
}

/** Dropout and its like, and units with their Input and Output blocks. */
function passingBlocks({ nodes, units = [] }: FlatNetwork): Map<string, string> {
  const passing = new Map<string, string>()
  for (const { id, layer, inputs } of nodes)
    if (layer.trainingOnly) passing.set(id, passing.get(inputs[0]) ?? inputs[0])
  for (const { id, inputs, output } of units) {
    for (const { block, source } of output ? [...inputs, output, { ...output, block: id }] : inputs)
      passing.set(block, passing.get(source) ?? source)
  }
  return passing
}
