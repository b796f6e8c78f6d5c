// Wires that cannot be are refused with their reason; those that only need mending are not.
import { expect, test } from 'vitest'
import { sketchWires } from '../../shared/project/sketch.ts'
import { judge } from './refusal.ts'

const network = sketchWires(
  [
    ['input', 'input'],
    ['dense', 'dense'],
    ['relu', 'relu'],
    ['conv', 'conv2d'],
    ['add', 'add'],
    ['loss', 'squaredError'],
    ['note', 'comment'],
  ],
  ['input > dense', 'dense > relu', 'relu > add'],
).networks[0]

test.each([
  ['dense', 'dense', 'in', 'self'],
  ['relu', 'dense', 'in', 'ring'],
  ['note', 'conv', 'in', 'annotation'],
  ['dense', 'input', 'in', 'noInputs'],
  ['dense', 'note', 'in', 'noInputs'],
  ['dense', 'conv', 'kernel', 'weight'],
  ['relu', 'conv', 'in:2', 'noInputs'],
  ['relu', 'conv', 'target', 'noInputs'],
  ['dense', 'relu', 'in', 'there'],
])('%s to %s:%s is refused: %s', (from, to, port, reason) => {
  expect(judge(network, { from, to, port })).toEqual({ kind: 'refused', reason })
})

test('a shape that does not fit yet is told, and may be wired', () => {
  const verdict = judge(network, { from: 'dense', to: 'conv', port: 'in' })
  expect(verdict.kind).toBe('unfit')
  expect(verdict.kind === 'unfit' && verdict.text.en).toMatch(/picture/)
})

test('a port that is taken says whose wire it replaces', () => {
  expect(judge(network, { from: 'input', to: 'relu', port: 'in' })).toEqual({ kind: 'replaces', block: 'dense' })
})

test('what fits, fits: data, further inputs, targets', () => {
  expect(judge(network, { from: 'input', to: 'conv', port: 'in' })).toEqual({ kind: 'fits' })
  expect(judge(network, { from: 'relu', to: 'add', port: 'in:2' })).toEqual({ kind: 'fits' })
  expect(judge(network, { from: 'input', to: 'loss', port: 'target' })).toEqual({ kind: 'fits' })
})
