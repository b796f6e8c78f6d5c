// Every way to lower a convolution's gradients against the plain sums.
import { describe, expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { exampleCase } from '../exampleCase.ts'
import type { Ops, Tensor } from '../graph.ts'
import { opDefinition } from '../registry.ts'
import { inputGradientFlipped } from './inputGradient.ts'
import { convByTaps } from './tfjs.ts'
import { weightGradients } from './weightGradient.ts'

// biome-ignore lint/suspicious/noExplicitAny: the attributes differ by op
type Alternative = (op: Ops, a: Tensor, b: Tensor, attributes: any) => Tensor

function agrees(opName: string, alternative: Alternative, needsStridesOfOne = false) {
  for (const example of opDefinition(opName).examples) {
    const { graph, output, values } = exampleCase(example)
    const strides = output.attributes.strides as number[]
    if (needsStridesOfOne && strides.some((stride) => stride > 1)) continue
    const [a, b] = output.inputs
    const other = alternative(graph.op, a, b, output.attributes)
    const [expected, actual] = evaluate([output, other], (input) => values(input, 3), 3)
    expect(actual.shape).toEqual(expected.shape)
    const worst = Math.max(...actual.data.map((value, i) => Math.abs(value - expected.data[i])))
    expect(worst).toBeLessThan(1e-12)
  }
}

describe('weight gradient', () => {
  test.each(Object.entries(weightGradients))('%s', (name, alternative) =>
    agrees('convWeightGradient', alternative, name.startsWith('flat')),
  )
})

test('input gradient by the flipped kernel', () => agrees('convInputGradient', inputGradientFlipped))

test('convolution by kernel elements', () => agrees('conv', convByTaps))
