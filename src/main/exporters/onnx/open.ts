// Loads an exported ONNX model in a session of its own, as any other program would.
import { join } from 'node:path'
import { loadBackend } from '../../backends/load.ts'
import type { Predictor } from '../definition.ts'
import { readDescription } from '../description.ts'

export async function openOnnx(folder: string, file: string): Promise<Predictor> {
  // Says it in a sentence where there is no ONNX Runtime for this machine.
  await loadBackend('onnx')
  const { default: ort } = await import('onnxruntime-node')
  const { inputs, outputs } = (await readDescription(folder, 'onnx'))!
  const session = await ort.InferenceSession.create(join(folder, file), { logSeverityLevel: 3, intraOpNumThreads: 1 })
  return {
    async predict(batch, count) {
      const feeds = inputs.map(({ name, nameInModel, shape }) => {
        const data = batch[name].data as Float32Array
        return [nameInModel, new ort.Tensor('float32', data, [count, ...shape])]
      })
      const results = await session.run(Object.fromEntries(feeds))
      const values = outputs.map(({ name, nameInModel, shape }) => {
        const data = results[nameInModel].data as Float32Array
        return [name, { dtype: 'f32' as const, shape: [count, ...shape], data }]
      })
      return Object.fromEntries(values)
    },
    dispose: () => session.release(),
  }
}
