// Looks into the network while it trains: at the beginning, and then as often as costs hardly any time.
import type { FlatNetwork, FlatNode } from '../../shared/network/flat.ts'
import { inferShapes } from '../../shared/network/shapes.ts'
import type { TensorData } from '../../shared/tensor/program.ts'
import { size } from '../../shared/tensor/shape.ts'
import { type LensLayer, type Look, spreadOf } from '../../shared/training/lens.ts'
import type { Device, Executable } from '../backends/backend.ts'
import { compileLens } from '../compile/lens.ts'
import { oneBatch } from './oneBatch.ts'
import type { TrainingPlan } from './plan.ts'

/** Looking takes at most this share of the time, and is not done more often than anybody looks at it. */
const SHARE = 0.02
const LEAST_SECONDS = 2
/** Of the time so far: a long run keeps no more looks than a slider can show. */
const SPACING = 0.01

const MOST_SAMPLES = 32
const MOST_NUMBERS = 1_000_000
const MOST_LAYERS = 60

export class Lens {
  private readonly nodes: readonly FlatNode[]
  private readonly samples: Int32Array
  private program: { executable: Executable; feeds: Record<string, TensorData> } | undefined
  private next = 0
  private isBroken = false

  /** The samples are always the same: the first ones of the validation part, or of the training part without one. */
  constructor(
    private readonly device: Device,
    private readonly plan: TrainingPlan,
  ) {
    const { split, variables } = plan.data
    this.nodes = shownNodes(plan.training)
    const part = split.validation.length ? split.validation : split.training
    const { shapes } = inferShapes(plan.training, variables)
    const perSample = this.nodes.reduce((sum, { id }) => sum + size(shapes.get(id)?.output ?? []), 0)
    this.samples = part.slice(0, Math.max(1, Math.min(MOST_SAMPLES, Math.floor(MOST_NUMBERS / Math.max(1, perSample)))))
  }

  /** `elapsedSeconds`: of training. */
  isDue(elapsedSeconds: number): boolean {
    return elapsedSeconds >= this.next
  }

  /** Undefined where this device cannot compute it: the run goes on without. */
  async look(epoch: number, at: number, elapsedSeconds: number): Promise<Look | undefined> {
    if (this.isBroken || this.nodes.length === 0) return undefined
    const start = performance.now()
    try {
      const { executable, feeds } = (this.program ??= await this.load())
      const outputs = await executable.run(feeds, this.samples.length)
      const layers = this.nodes.map(({ id, name }) => layerOf(id, name, outputs))
      const seconds = (performance.now() - start) / 1000
      this.next = elapsedSeconds + seconds + Math.max(LEAST_SECONDS, seconds / SHARE, elapsedSeconds * SPACING)
      return { epoch, at: Number(at.toFixed(3)), layers }
    } catch {
      this.isBroken = true
      return undefined
    }
  }

  private async load() {
    const { dataset, variables } = this.plan.data
    const { program } = compileLens(this.plan.training, variables, this.nodes, this.plan.classWeights)
    return { executable: await this.device.load(program), feeds: oneBatch(program, dataset, this.samples, 1) }
  }
}

function layerOf(id: string, name: string, outputs: Readonly<Record<string, TensorData>>): LensLayer {
  const gradients = Object.entries(outputs).filter(([output]) => output.startsWith(`gradient:${id}:`))
  return {
    node: id,
    name,
    activation: spreadOf(outputs[`value:${id}`].data),
    ...(gradients.length > 0 && { gradient: spreadOf(...gradients.map(([, { data }]) => data)) }),
  }
}

/** All blocks but losses; of very deep networks those with weights, evenly thinned. */
function shownNodes({ nodes }: FlatNetwork): readonly FlatNode[] {
  const all = nodes.filter(({ layer }) => !layer.loss)
  if (all.length <= MOST_LAYERS) return all
  const weighted = all.filter(({ layer }) => layer.weights)
  const every = Math.ceil(weighted.length / MOST_LAYERS)
  return weighted.filter((_, i) => i % every === 0 || i === weighted.length - 1)
}
