// Training throughput of whole optimisation steps (forward, backward, Adam), ours and other engines' side by side.
import { availableParallelism } from 'node:os'
import { UserError } from '../../shared/errors.ts'
import { type DeviceKind, gpuKinds } from '../../shared/training/devices.ts'
import { findGpu } from '../backends/gpu.ts'
import type { Contender, Engine } from './engines/engine.ts'
import { ourEngine } from './engines/ours.ts'
import { pytorchEngine } from './engines/pytorch.ts'
import { benchNetworks } from './networks.ts'

export interface BenchResult {
  net: string
  batch: number
  backend: string
  device: DeviceKind
  threads: number
  samplesPerSecond: number
}

export interface BenchOptions {
  /** One of ours alone; left out: ONNX Runtime on the CPU and every GPU, TensorFlow.js on WebAssembly, and PyTorch where it is installed. */
  backend?: 'onnx' | 'tfjs'
  /** Left open: the best of 1 … all. */
  threads?: number
  /** How long each figure is measured in each round. */
  seconds?: number
}

/**
 * Engines take turns, and each has its best round: on a shared machine the others' work takes away half of a core's speed
 * for minutes, and never adds any.
 */
const ROUNDS = 5

/** Measures the networks named (all where none are), one after the other; a result for each engine, ours first. */
export async function runBench(
  names: readonly string[],
  { backend, threads, seconds = 1 }: BenchOptions,
  onResult: (result: BenchResult) => void,
): Promise<void> {
  requireKnown(names)
  const engines = await enginesFor(backend, threads)
  try {
    for (const net of names.length ? names : Object.keys(benchNetworks))
      for (const result of await compare(net, engines, seconds)) onResult(result)
  } finally {
    for (const engine of engines) await engine.close()
  }
}

async function enginesFor(backend: BenchOptions['backend'], threads: number | undefined): Promise<Engine[]> {
  const counts = threads ? [threads] : Array.from({ length: availableParallelism() }, (_, i) => i + 1)
  if (backend) return [await ourEngine(backend, counts)]
  const peer = pytorchEngine(counts)
  return [
    await ourEngine('onnx', counts),
    ...(await gpuEngines()),
    // In Node.js its WebAssembly has one thread.
    await ourEngine('tfjs', [1]),
    ...(peer ? [peer] : []),
  ]
}

/** Ours on each GPU that this machine has; a driver that computes on the CPU after all is none. */
async function gpuEngines(): Promise<Engine[]> {
  const found = await Promise.all(gpuKinds.map(async (kind) => ({ kind, gpu: await findGpu(kind) })))
  const usable = found.filter(({ gpu }) => gpu.available && !gpu.isSoftware)
  return Promise.all(usable.map(({ kind }) => ourEngine('onnx', [1], kind)))
}

interface Entrant {
  engine: Engine
  threads: number
  contender: Contender
  speeds: number[]
}

async function compare(net: string, engines: readonly Engine[], seconds: number): Promise<BenchResult[]> {
  const network = benchNetworks[net]()
  const entrants: Entrant[] = []
  for (const engine of engines)
    for (const threads of engine.threads)
      entrants.push({
        engine,
        threads,
        contender: await engine.prepare(net, network, threads),
        speeds: [],
      })
  for (let round = 0; round < ROUNDS; round++)
    for (const { contender, speeds } of entrants) speeds.push(await contender.measure(seconds))
  for (const { contender } of entrants) await contender.close()
  return engines.map((engine) => {
    const own = entrants.filter((entrant) => entrant.engine === engine)
    const best = own.reduce((a, b) => (Math.max(...b.speeds) > Math.max(...a.speeds) ? b : a))
    const samplesPerSecond = Math.max(...best.speeds)
    return {
      net,
      batch: network.batch,
      backend: engine.name,
      device: engine.device,
      threads: best.threads,
      samplesPerSecond,
    }
  })
}

function requireKnown(names: readonly string[]): void {
  const known = Object.keys(benchNetworks)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new UserError({
    en: `There is no benchmark network '${unknown}'. Known ones: ${known.join(', ')}.`,
    ja: `ベンチマーク用のネットワーク '${unknown}' はありません。使えるもの: ${known.join('、')}`,
  })
}
