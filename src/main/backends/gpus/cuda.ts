// CUDA: NVIDIA's GPUs on Linux, for who has installed what it needs.
import { same } from '../../../shared/text.ts'
import { driverProblem, nvidiaDriver } from '../cuda/driver.ts'
import { cudaFolder, cudaInstalled } from '../cuda/files.ts'
import { damaged, driverTooOld, missingLibrary, notInstalled, platformProblem } from '../cuda/needs.ts'
import { gpusIn, listed, nvidiaModels } from './names.ts'
import { doesNotStart, type Provider } from './provider.ts'

export const cuda: Provider = {
  library: 'ONNX Runtime, CUDA',
  isForThisPlatform: () => process.platform === 'linux',
  missing: async () =>
    platformProblem() ?? driverProblem(await nvidiaDriver()) ?? ((await cudaInstalled()) ? undefined : notInstalled),
  named(log) {
    const models = nvidiaModels()
    const hardware = models.length ? models : gpusIn(log).filter((name) => /nvidia/i.test(name))
    return { name: same(listed(hardware) || 'NVIDIA GPU'), isSoftware: false }
  },
  refused(log, signal) {
    const library = /with error: (\S+): cannot open shared object file/.exec(log)?.[1]
    if (library && !library.includes('onnxruntime')) return missingLibrary(library)
    if (/driver version is insufficient/i.test(log)) return driverTooOld()
    const failure = /Failed to load library \S+ with error: ([^\n]*)/.exec(log)?.[1]
    if (failure) return damaged(failure.trim(), cudaFolder())
    return doesNotStart('CUDA', log, signal, /CUDA (?:failure|error)[^\n]*|Error: [^\n]*/i)
  },
}
