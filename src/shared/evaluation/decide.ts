// From a network's outputs to class indices.

/** The class with the largest output, for each row of `classes` numbers; the first of equals. */
export function mostLikely(outputs: ArrayLike<number>, classes: number): Int32Array {
  return Int32Array.from({ length: outputs.length / classes }, (_, row) => {
    let best = 0
    for (let k = 1; k < classes; k++) if (outputs[row * classes + k] > outputs[row * classes + best]) best = k
    return best
  })
}

/** Class 1 from the threshold on, class 0 below: for a single output between 0 and 1. */
export function byThreshold(outputs: ArrayLike<number>, threshold = 0.5): Int32Array {
  return Int32Array.from({ length: outputs.length }, (_, i) => (outputs[i] >= threshold ? 1 : 0))
}

/** The output for each chosen class: of one number per class, or of one probability of class 1. */
export function likelihoodOf(chosen: ArrayLike<number>, outputs: ArrayLike<number>): Float32Array {
  const width = outputs.length / chosen.length
  return Float32Array.from({ length: chosen.length }, (_, i) =>
    width === 1 ? (chosen[i] ? outputs[i] : 1 - outputs[i]) : outputs[i * width + chosen[i]],
  )
}
