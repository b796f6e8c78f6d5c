// Every way to lower a convolution's gradients against the plain sums.
import { describe, expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import { exampleCase } from '../exampleCase.ts'
import type { Ops, Tensor } from '../graph.ts'
import { opDefinition } from '../registry.ts'
import { type Shape, sameShape } from '../shape.ts'
import { spatial } from './attributes.ts'
import { inputGradientFlipped } from './inputGradient.ts'
import { convByTaps } from './tfjs.ts'
import { weightGradients } from './weightGradient.ts'

// biome-ignore lint/suspicious/noExplicitAny: the attributes differ by op
type Alternative = (op: Ops, a: Tensor, b: Tensor, attributes: any) => Tensor

function agrees(
  opName: string,
  alternative: Alternative,
  suits: (x: Shape, dy: Shape, strides: Shape) => boolean = () => true,
) {
  for (const example of opDefinition(opName).examples) {
    const { graph, output, values } = exampleCase(example)
    const strides = output.attributes.strides as number[]
    const [a, b] = output.inputs
    if (!suits(a.shape, b.shape, strides)) continue
    const other = alternative(graph.op, a, b, output.attributes)
    const [expected, actual] = evaluate([output, other], (input) => values(input, 3), 3)
    expect(actual.shape).toEqual(expected.shape)
    const worst = Math.max(...actual.data.map((value, i) => Math.abs(value - expected.data[i])))
    expect(worst).toBeLessThan(1e-12)
  }
}

describe('weight gradient', () => {
  const isOne = (stride: number) => stride === 1
  test.each(Object.entries(weightGradients))('%s', (name, alternative) =>
    agrees('convWeightGradient', alternative, (x, dy, strides) => {
      if (name === 'wrapped') return strides.every(isOne) && sameShape(spatial(x), spatial(dy))
      return name !== 'flatShifts' || strides.every(isOne)
    }),
  )
})

test('input gradient by the flipped kernel', () => agrees('convInputGradient', inputGradientFlipped))

test('convolution by kernel elements', () => agrees('conv', convByTaps))
