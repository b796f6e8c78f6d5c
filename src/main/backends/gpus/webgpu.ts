// WebGPU: any vendor's GPU, nothing to install.
import { existsSync } from 'node:fs'
import { same, type Text } from '../../../shared/text.ts'
import { gpusIn, listed, nvidiaModels } from './names.ts'
import { doesNotStart, type Provider } from './provider.ts'

export const webgpu: Provider = {
  library: 'ONNX Runtime, WebGPU',
  isForThisPlatform: () => true,
  missing: () => (mayHaveGpu() ? undefined : none),
  named(log) {
    const hardware = gpusIn(log)
    const isSoftware = process.platform !== 'darwin' && hardware.length === 0
    const models = nvidiaModels()
    return { name: isSoftware ? software : same(listed(models.length ? models : hardware) || 'GPU'), isSoftware }
  },
  refused: (log, signal) =>
    /No supported adapters|Failed to get a WebGPU adapter/.test(log)
      ? none
      : doesNotStart('GPU', log, signal, /WebGPU[^\n]*|Error: [^\n]*/),
}

/** On Linux a look at the devices spares machines without any the process. */
function mayHaveGpu({ platform, env } = process): boolean {
  if (platform !== 'linux' || env.VK_DRIVER_FILES || env.VK_ICD_FILENAMES) return true
  return ['/dev/dri', '/dev/nvidiactl', '/dev/dxg', '/dev/kgsl-3d0'].some((path) => existsSync(path))
}

const none: Text = {
  en: 'No GPU was found, or no driver for it (on Linux: a Vulkan driver and libvulkan1).',
  ja: 'GPU またはそのドライバー（Linux では Vulkan ドライバーと libvulkan1）が見つかりません。',
}
const software: Text = { en: 'software GPU (computes on the CPU)', ja: 'ソフトウェア GPU（CPU で計算）' }
