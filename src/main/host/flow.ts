// Values of blocks for the canvas: the network that was last looked into stays compiled, for the next sample.
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { SampleVariants } from '../../shared/protocol/models.ts'
import { BlockProgram, type BlockValues } from '../evaluation/blockValues.ts'
import { variantsOf } from '../evaluation/variants.ts'
import { loadProject } from '../projects/files.ts'
import { loadWeights } from '../runs/checkpoint.ts'
import { readRun } from '../runs/record.ts'
import type { Datasets, OpenDataset } from './datasets.ts'

export interface FlowWish {
  project: string
  network: string
  sample: number
  run?: string
}

export interface VariantsAsked {
  project: string
  network: string
  block: string
  sample: number
  seed: number
}

export class Flow {
  private last: { key: string; program: Promise<BlockProgram> } | undefined
  private turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly datasets: Datasets) {}

  /** Of a run: its own network and data. Empty where there is no data to send through. */
  values(wish: FlowWish): Promise<BlockValues> {
    const next = this.turn.then(() => this.valuesNow(wish))
    this.turn = next.catch(() => {})
    return next
  }

  variants({ project: path, ...wish }: VariantsAsked): Promise<SampleVariants | null> {
    const next = this.turn.then(async () => {
      const project = await loadProject(path)
      const data = await this.dataOf(project, wish.network, dirname(path), project.training.seed)
      if (!data) return null
      const { dataset } = data
      if (wish.sample >= dataset.count) throw noSuchSample(wish.sample, dataset.count)
      return variantsOf({ ...wish, project, dataset })
    })
    this.turn = next.catch(() => {})
    return next
  }

  async close(): Promise<void> {
    await this.turn
    await this.last?.program.then((program) => program.close()).catch(() => {})
  }

  private async valuesNow({ project: path, network, sample, run }: FlowWish): Promise<BlockValues> {
    const record = run === undefined ? undefined : await readRun(run)
    const project = record?.project ?? (await loadProject(path))
    const folder = record ? join(run!, record.projectFolder) : dirname(path)
    const data = await this.dataOf(project, network, folder, record?.settings.seed ?? project.training.seed)
    if (!data) return {}
    if (sample >= data.dataset.count) throw noSuchSample(sample, data.dataset.count)
    const program = await this.program(project, network, data, run)
    return program.values(data.dataset, sample)
  }

  /** The dataset that trains the network; for one that nothing trains yet, the first. */
  private async dataOf(
    { optimizers, datasets }: ProjectDocument,
    network: string,
    folder: string,
    seed: number,
  ): Promise<OpenDataset | undefined> {
    const name = optimizers.find((optimizer) => optimizer.network === network)?.dataset
    const document = datasets.find((dataset) => dataset.name === name) ?? datasets[0]
    return document && this.datasets.open(document, folder, seed)
  }

  private async program(
    project: ProjectDocument,
    network: string,
    { variables }: OpenDataset,
    run: string | undefined,
  ): Promise<BlockProgram> {
    const written = run && (await stat(join(run, 'best.safetensors')).catch(() => undefined))?.mtimeMs
    const key = JSON.stringify([drawn(project), network, variables, run, written])
    if (this.last?.key === key) return this.last.program
    await this.last?.program.then((program) => program.close()).catch(() => {})
    const weights = run === undefined ? {} : await loadWeights(run, 'best')
    const program = BlockProgram.open(project, network, variables, weights)
    this.last = { key, program }
    program.catch(() => {
      if (this.last?.key === key) this.last = undefined
    })
    return program
  }
}

/** What a network computes does not hang on where its blocks stand. */
function drawn({ networks, training }: ProjectDocument): unknown {
  const nodes = networks.map((network) => ({
    ...network,
    nodes: network.nodes.map(({ position: _, ...node }) => node),
  }))
  return [nodes, training.seed]
}

function noSuchSample(sample: number, count: number): UserError {
  return new UserError({
    en: `There is no sample ${sample + 1}: the data has ${count}.`,
    ja: `${sample + 1} 件目のデータはありません（全部で ${count} 件です）。`,
  })
}
