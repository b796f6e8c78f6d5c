// Compares what an exported model predicts with what the program does.
import { UserError } from '../../shared/errors.ts'
import type { NamedTensors } from '../runs/checkpoint.ts'
import type { Predictor } from './definition.ts'
import type { Samples } from './samples.ts'

/** Of the largest prediction where that is beyond 1: float32 has no more digits. */
const TOLERANCE = 1e-4

/** Pure JavaScript keeps all the values of a batch in memory. */
const BATCH = 8

/** The largest absolute difference. Throws a UserError where it is over 1e-4. */
export async function compare(exported: Predictor, program: Predictor, samples: Samples): Promise<number> {
  let difference = 0
  let largest = 1
  for (let from = 0; from < samples.count; from += BATCH) {
    const count = Math.min(BATCH, samples.count - from)
    const batch = part(samples, from, count)
    const expected = await program.predict(batch, count)
    const found = await exported.predict(batch, count)
    for (const [name, { data }] of Object.entries(expected)) {
      const other = found[name].data
      if (other.length !== data.length)
        throw new Error(`'${name}' has ${other.length} numbers instead of ${data.length}`)
      data.forEach((value, i) => {
        largest = Math.max(largest, Math.abs(value))
        difference = worse(difference, Math.abs(value - other[i]))
      })
    }
  }
  if (!(difference <= TOLERANCE * largest)) throw differs(difference)
  return difference
}

/** A difference that is not a number is the worst. */
function worse(a: number, b: number): number {
  return Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : Math.max(a, b)
}

function part({ batch, count: all }: Samples, from: number, count: number): NamedTensors {
  const parts = Object.entries(batch).map(([name, { dtype, shape, data }]) => {
    const size = data.length / all
    return [name, { dtype, shape: [count, ...shape.slice(1)], data: data.slice(from * size, (from + count) * size) }]
  })
  return Object.fromEntries(parts)
}

function differs(difference: number): UserError {
  const shown = Number.isNaN(difference) ? 'NaN' : difference.toExponential(1)
  return new UserError({
    en: `The exported model does not predict the same: the largest difference is ${shown}, allowed is ${TOLERANCE}. Nothing was written. Try another format, and please report this with your project file.`,
    ja: `書き出したモデルの予測が一致しません（最大の差 ${shown}、許容は ${TOLERANCE}）。ファイルは書き出していません。別の形式を試し、プロジェクトファイルを添えて報告してください。`,
  })
}
