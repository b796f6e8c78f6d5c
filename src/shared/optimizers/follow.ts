// For tests: follows an optimiser on E(w) = 0.1w₁² + 2w₂² from w = (−5, −2), through graph and float64 evaluator.
import { withDefaults } from '../schema/index.ts'
import { evaluate } from '../tensor/evaluate.ts'
import { Graph, type Tensor } from '../tensor/graph.ts'
import { type NDArray, ndarray } from '../tensor/ndarray.ts'
import { stateNames } from './definition.ts'
import { findOptimizer } from './registry.ts'

export const start: readonly number[] = [-5, -2]

/** ∇E. */
export const slope = ([w1, w2]: readonly number[]) => [0.2 * w1, 4 * w2]

/** The parameters after each of `steps` steps. `gradientAt`: of the parameters, and the step from 1. */
export function follow(
  type: string,
  given: Record<string, unknown>,
  steps: number,
  gradientAt: (w: readonly number[], step: number) => readonly number[] = slope,
): number[][] {
  const optimizer = findOptimizer(type)!
  const properties = withDefaults(optimizer.properties, given)
  const names = stateNames(optimizer, properties)
  const graph = new Graph()
  const inputs = (keys: readonly string[], prefix: string, shape: number[]) =>
    Object.fromEntries(keys.map((key) => [key, graph.input(prefix + key, 'f32', shape)]))
  const scalarsAt = (step: number) => optimizer.scalars?.(properties, step) ?? {}
  const next = optimizer.update(
    graph.op,
    {
      parameter: graph.input('parameter', 'f32', [2]),
      gradient: graph.input('gradient', 'f32', [2]),
      learningRate: graph.input('learningRate', 'f32', []),
      state: inputs(names, 'state:', [2]),
      scalars: inputs(Object.keys(scalarsAt(1)), 'scalar:', []),
    },
    properties,
  )
  const outputs: Tensor[] = [next.parameter, ...names.map((name) => next.state[name])]

  let w: readonly number[] = start
  let state = names.map(() => ndarray([2], [0, 0]))
  return Array.from({ length: steps }, (_, i) => {
    const feeds: Record<string, NDArray> = {
      parameter: ndarray([2], w),
      gradient: ndarray([2], gradientAt(w, i + 1)),
      learningRate: ndarray([], [properties.learningRate as number]),
    }
    names.forEach((name, k) => {
      feeds[`state:${name}`] = state[k]
    })
    for (const [name, value] of Object.entries(scalarsAt(i + 1))) feeds[`scalar:${name}`] = ndarray([], [value])
    const [parameter, ...rest] = evaluate(outputs, (input) => feeds[input.attributes.name as string])
    state = rest
    w = [...parameter.data]
    return [...w]
  })
}

/** The same path by plain arithmetic on one weight at a time: `step(w, g, t)` gives the next w and keeps its own state. */
export function byHand(
  steps: number,
  makeStep: () => (w: number, g: number, t: number) => number,
  gradientAt: (w: readonly number[], step: number) => readonly number[] = slope,
): number[][] {
  const step = [makeStep(), makeStep()]
  let w: readonly number[] = start
  return Array.from({ length: steps }, (_, i) => {
    const g = gradientAt(w, i + 1)
    w = w.map((value, k) => step[k](value, g[k], i + 1))
    return [...w]
  })
}

/** The largest difference between two paths. */
export function farthest(a: number[][], b: number[][]): number {
  return Math.max(...a.flatMap((w, i) => w.map((value, k) => Math.abs(value - b[i][k]))))
}
