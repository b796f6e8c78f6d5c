// CUDA and DirectML next to the CPU, on machines that have them: whole trainings give the same losses and weights.
import { describe, test } from 'vitest'
import { skipNote } from '../../../shared/testing/skipNote.ts'
import { findGpu } from '../gpu.ts'
import { loadBackend } from '../load.ts'
import { comparedNetworks, expectSameTraining, history } from '../testing/training.ts'

const kinds = await Promise.all(
  (['cuda', 'directml'] as const).map(async (kind) => [kind, await findGpu(kind)] as const),
)

/** The summary of skipped tests has room for a clause. */
const shortly = (reason: string) => reason.split(/[.(;]/)[0].trim()

for (const [kind, gpu] of kinds)
  describe.skipIf(!gpu.available)(`${kind}${gpu.available ? '' : skipNote(false, shortly(gpu.reason.en))}`, () => {
    test.each(comparedNetworks)('%s trains with the losses and to the weights of the CPU', async (_, net) => {
      const onnx = await loadBackend('onnx')
      expectSameTraining(await history(onnx, net, kind), await history(onnx, net))
    })
  })
