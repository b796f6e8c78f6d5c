// Lets onnxruntime-node load its library from the folder that holds the CUDA files, where they are installed.
import { existsSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { join } from 'node:path'
import { bundledFolder, cudaFolder, providerFiles, runtimeFiles } from '../cuda/files.ts'

const BINDING = 'onnxruntime_binding.node'
let isDone = false

/**
 * To be called before onnxruntime-node is imported. ONNX Runtime opens a provider by its full path, beside its own
 * library and nowhere else; that folder may be read-only, and npm empties it. So the binding of a copy is put where
 * require() looks first. Whatever is wrong with the copy: the one that comes with the package is used, without CUDA.
 */
export function preferCudaBinding(folder = cudaFolder()): void {
  if (isDone) return
  isDone = true
  if (process.platform !== 'linux') return
  if (![...providerFiles, ...runtimeFiles].every((file) => existsSync(join(folder, file)))) return
  const { cache } = createRequire(import.meta.url)
  const file = join(bundledFolder, BINDING)
  if (cache[file]) return
  const binding = new Module(file)
  try {
    process.dlopen(binding, join(folder, BINDING))
    binding.loaded = true
    cache[file] = binding
  } catch {
    // A damaged copy: `tsumiki devices` says what is missing, and everything else works.
  }
}
