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
