// Digits to learn from: real ones where the folder of sample data lies beside the checkout, else drawn ones.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const files = ['mnist-10k-images-idx3-ubyte.gz', 'mnist-10k-labels-idx1-ubyte.gz'].map((name) =>
  resolve('../shared/data', name),
)

/** Pictures and labels, to be dropped on the page together. */
export const realDigits: readonly string[] | undefined = files.every((file) => existsSync(file)) ? files : undefined

export const REAL_DIGITS = 10_000
