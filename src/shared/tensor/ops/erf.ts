// The error function, for GELU and normal distributions.
import { defineUnary, type Unary } from '../elementwise.ts'

declare module '../graph.ts' {
  interface Ops {
    erf: Unary
  }
}

/** The series of positive terms https://dlmf.nist.gov/7.6.E2; beyond 6 float64 knows only ±1. */
function erf(x: number): number {
  if (Math.abs(x) > 6) return Math.sign(x)
  let term = x
  let sum = x
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1)
    sum += term
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
}

export default defineUnary({
  name: 'erf',
  value: erf,
  gradient: (op, dy, x) => op.mul(dy, op.mul(2 / Math.sqrt(Math.PI), op.exp(op.neg(op.mul(x, x))))),
  onnx: 'Erf',
  tfjs: (tf, x) => tf.erf(x),
  examples: [(op, input) => op.erf(input([-1, 3]))],
})
