// Shapes and costs, against Neural Network Console's figures where they are known; and root causes only.
import { expect, test } from 'vitest'
import type { Variable } from '../data/dataset.ts'
import { sketch } from '../project/sketch.ts'
import { elaborate } from './elaborate.ts'
import { inferShapes } from './shapes.ts'

const inferred = (project: ReturnType<typeof sketch>, variables?: Variable[]) =>
  inferShapes(elaborate(project, 'Main', 'training').network, variables)

test('iris as Neural Network Console counts it', () => {
  const iris = sketch([
    ['input', 'input', { size: [4] }],
    ['hidden', 'dense', { outputs: [32] }],
    ['relu', 'relu'],
    ['scores', 'dense', { outputs: [3] }],
    ['softmax', 'softmax'],
    ['loss', 'categoricalCrossEntropy'],
  ])
  const { shapes, sums, problems } = inferred(iris)
  expect(problems).toEqual([])
  expect(shapes.get('hidden')).toMatchObject({ inputs: [[4]], output: [32], parameters: 160, multiplyAdds: 128 })
  expect(shapes.get('loss')?.output).toEqual([1])
  expect(sums).toEqual({ outputs: 75, parameters: 259, multiplyAdds: 224 })
})

test('running statistics count as parameters', () => {
  const project = sketch([
    ['input', 'input', { size: [64, 7, 7] }],
    ['normalised', 'batchNormalization'],
  ])
  expect(inferred(project).shapes.get('normalised')?.parameters).toBe(256)
})

test('what comes after a problem is silent, and the fix mends it', () => {
  const project = sketch([
    ['input', 'input', { size: [784] }],
    ['conv', 'conv2d', { outputs: 4 }],
    ['pool', 'maxPool'],
    ['dense', 'dense', { outputs: [10] }],
    ['loss', 'softmaxCrossEntropy'],
  ])
  const { shapes, problems } = inferred(project)
  expect([...shapes.keys()]).toEqual(['input'])
  expect(problems.map(({ node }) => node)).toEqual(['conv'])
  expect(problems[0].text.en).toMatch(
    /^Conv2D 'conv', fed by Input 'input', needs a picture \(C×H×W\); it receives 784 numbers\./,
  )
  expect(problems[0].text.ja).toMatch(/^2次元畳み込み「conv」（入力元: 入力「input」）: 画像（C×H×W）が必要です/)
  expect(problems[0].fixes[0].edits).toEqual([
    { kind: 'insertBefore', node: 'conv', block: { type: 'reshape', properties: { shape: [1, 28, 28] } } },
  ])
})

test('a target that is wired is compared with what enters the loss', () => {
  const project = sketch(
    [
      ['input', 'input', { size: [4] }],
      ['decoded', 'dense', { outputs: [3] }],
      ['loss', 'squaredError'],
    ],
    ['input > loss:target'],
  )
  expect(inferred(project).problems.map(({ code, node }) => [code, node])).toEqual([['shape', 'loss']])
})

test('after an Input of the wrong size, shapes are those of the data', () => {
  const project = sketch([
    ['input', 'input'],
    ['flat', 'flatten'],
    ['dense', 'dense', { outputs: [1] }],
    ['loss', 'squaredError'],
  ])
  const { shapes, problems } = inferred(project, [
    { name: 'x', shape: [6] },
    { name: 'y', shape: [1] },
  ])
  expect(problems.map(({ code }) => code)).toEqual(['inputSize'])
  expect(shapes.get('flat')?.output).toEqual([6])
})
