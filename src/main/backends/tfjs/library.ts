// TensorFlow.js itself, on the fastest of its engines that this machine has.
import { createRequire } from 'node:module'
import { dirname, sep } from 'node:path'
import type { TF } from '../../../shared/tensor/definition.ts'
import type { Text } from '../../../shared/text.ts'
import { onCpu } from '../description.ts'

export type Engine = 'native' | 'wasm' | 'cpu'

export interface Library {
  tf: TF
  engine: Engine
  /** In words for people. */
  description: Text
}

/** What TensorFlow.js calls them. */
const backendNames: Record<Engine, string> = { native: 'tensorflow', wasm: 'wasm', cpu: 'cpu' }

/** Throws where this machine has none of `engines`. */
export async function loadLibrary(threads: number, engines: readonly Engine[]): Promise<Library> {
  const failures: unknown[] = []
  for (const engine of engines) {
    try {
      const library = await loaders[engine](threads)
      if (await activate(library.tf, engine)) return { engine, ...library, description: library.describe() }
    } catch (error) {
      failures.push(error)
    }
  }
  throw new Error(`TensorFlow.js cannot run on ${engines.join(', ')}`, { cause: failures[0] })
}

/** Makes an engine the current one; false where it cannot start. */
export async function activate(tf: TF, engine: Engine): Promise<boolean> {
  return tf.getBackend() === backendNames[engine] || tf.setBackend(backendNames[engine])
}

const loaders: Record<Engine, (threads: number) => Promise<{ tf: TF; describe: () => Text }>> = {
  async native(threads) {
    // Read by TensorFlow when its library is loaded.
    process.env.TF_NUM_INTRAOP_THREADS ??= String(threads)
    process.env.TF_CPP_MIN_LOG_LEVEL ??= '2'
    const optional: string = '@tensorflow/tfjs-node'
    const tf = quiet((await import(optional)).default)
    return { tf, describe: () => onCpu(threads, 'TensorFlow.js, native') }
  },
  async wasm(threads) {
    const tf = await plain()
    const { default: wasm } = await import('@tensorflow/tfjs-backend-wasm')
    wasm.setWasmPaths(dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')) + sep)
    wasm.setThreadsCount(threads)
    // It has threads in browsers only, up to now.
    return { tf, describe: () => onCpu(wasm.getThreadsCount(), 'TensorFlow.js, WebAssembly') }
  },
  async cpu() {
    return { tf: await plain(), describe: () => onCpu(1, 'TensorFlow.js, plain JavaScript') }
  },
}

const plain = async () => quiet((await import('@tensorflow/tfjs')).default)

/** Without the advertisement for other engines that the plain one prints on its first use. */
function quiet(tf: TF): TF {
  tf.enableProdMode()
  return tf
}
