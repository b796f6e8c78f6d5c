// Sample by sample: what was predicted and how far off it was, for the tables that show the worst first.

export interface ClassSample {
  /** The sample's index in the dataset. */
  index: number
  truth: number
  prediction: number
  /** The output for the predicted class. */
  probability: number
  correct: boolean
}

export interface NumberSample {
  index: number
  truth: number[]
  prediction: number[]
  /** The largest |y − t| of the sample's numbers. */
  absoluteError: number
}

/** `outputs`: a row of one number per class for each sample, or of one probability of class 1. */
export function classSamples(
  indices: ArrayLike<number>,
  truth: ArrayLike<number>,
  predictions: ArrayLike<number>,
  outputs: ArrayLike<number>,
): ClassSample[] {
  const width = outputs.length / indices.length
  return Array.from({ length: indices.length }, (_, i) => {
    const prediction = predictions[i]
    const probability = width === 1 ? (prediction ? outputs[i] : 1 - outputs[i]) : outputs[i * width + prediction]
    return { index: indices[i], truth: truth[i], prediction, probability, correct: prediction === truth[i] }
  })
}

export function numberSamples(
  indices: ArrayLike<number>,
  truth: ArrayLike<number>,
  predictions: ArrayLike<number>,
): NumberSample[] {
  const width = truth.length / indices.length
  const row = (values: ArrayLike<number>, i: number) => Array.from({ length: width }, (_, k) => values[i * width + k])
  return Array.from({ length: indices.length }, (_, i) => {
    const expected = row(truth, i)
    const prediction = row(predictions, i)
    const absoluteError = prediction.reduce((most, value, k) => Math.max(most, Math.abs(value - expected[k])), 0)
    return { index: indices[i], truth: expected, prediction, absoluteError }
  })
}
