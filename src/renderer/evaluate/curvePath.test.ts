// Curves as paths: straight from point to point, or in steps.
import { expect, test } from 'vitest'
import { curvePath } from './curvePath.ts'

const curve = { x: Float32Array.of(0.5, 0.5, 1), y: Float32Array.of(1, 0.5, 0.25) }
const same = (value: number) => value

test('from point to point', () => {
  expect(curvePath(curve, false, same, same)).toBe('M0.5 1L0.5 0.5L1 0.25')
})

test('in steps that hold back to the point before, from the axis on', () => {
  expect(curvePath(curve, true, same, same)).toBe('M0 1H0.5V0.5H0.5V0.25H1')
})
