// ONNX Runtime's CUDA files: what they are, and where this machine keeps them.
import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

export const onnxRuntimeVersion: string = require('onnxruntime-node/package.json').version

/** The provider's own files, as they lie in the package. TensorRT's, which lies there too, is not used. */
export const providerFiles = ['libonnxruntime_providers_cuda.so', 'libonnxruntime_providers_shared.so'] as const
/** ONNX Runtime looks for the provider beside its own library: so that gets a copy there, and the binding that loads it. */
export const runtimeFiles = ['libonnxruntime.so.1', 'onnxruntime_binding.node'] as const

/** Where onnxruntime-node keeps the binding that it loads. */
export const bundledFolder = join(
  dirname(require.resolve('onnxruntime-node/package.json')),
  'bin',
  'napi-v6',
  process.platform,
  process.arch,
)

/** For data of this user's that can be fetched again. `TSUMIKI_HOME` holds everything where it is set. */
export function cudaHome({ TSUMIKI_HOME, XDG_DATA_HOME } = process.env): string {
  const home = TSUMIKI_HOME || join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'tsumiki')
  return join(home, 'cuda')
}

/** Of this version of ONNX Runtime: another one cannot load them. */
export const cudaFolder = () => join(cudaHome(), onnxRuntimeVersion)

/** The folder is renamed to its name when it is complete, but files can get lost. */
export async function cudaInstalled(folder = cudaFolder()): Promise<boolean> {
  const sizes = await Promise.all(
    [...providerFiles, ...runtimeFiles].map((file) =>
      stat(join(folder, file)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.every((size) => size > 0)
}
