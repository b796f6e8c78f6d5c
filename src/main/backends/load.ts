// Backends by name, each loaded only when it is wanted: their libraries are large and may be missing on a platform.
import { UserError } from '../../shared/errors.ts'
import type { Backend } from './backend.ts'
import { preferCudaBinding } from './onnx/binding.ts'

const loaders: Record<Backend['name'], () => Promise<Backend>> = {
  onnx: async () => {
    preferCudaBinding()
    return (await import('./onnx/index.ts')).onnx
  },
  tfjs: async () => (await import('./tfjs/index.ts')).tfjs,
  float64: async () => (await import('./float64.ts')).float64,
}

export async function loadBackend(name: Backend['name']): Promise<Backend> {
  try {
    return await loaders[name]()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    throw new UserError(
      {
        en: `The backend '${name}' cannot be loaded on this machine: ${why}. Choose another one, onnx or tfjs.`,
        ja: `バックエンド '${name}' はこのマシンでは読み込めません（${why}）。onnx か tfjs の、使えるほうを選んでください。`,
      },
      { cause, option: '--backend onnx, --backend tfjs' },
    )
  }
}

/** For a few samples. No ONNX Runtime binary exists for some platforms; plain float64 is slow and runs everywhere. */
export function loadUsualBackend(): Promise<Backend> {
  return loadBackend('onnx').catch(() => loadBackend('float64'))
}
