// The confusion matrix of the validation part after an epoch, small enough to keep for every epoch.

export interface ConfusionEpoch {
  epoch: number
  /** Only cells that are not 0, as pairs: truth · classes + prediction, then how many. */
  cells: readonly number[]
}

/** More classes make a matrix that nobody can read, and files that grow fast. */
export const MOST_CONFUSION_CLASSES = 100

/** A long run keeps this many at the most, evenly, and its best epochs. */
const MOST_EPOCHS = 500

export function isKept(epoch: number, epochs: number, isBest: boolean): boolean {
  const every = Math.ceil(epochs / MOST_EPOCHS)
  return isBest || epoch % every === 0 || epoch === epochs
}

/** Counts decisions, batch by batch. */
export class ConfusionCounter {
  private readonly counts = new Map<number, number>()

  constructor(private readonly classes: number) {}

  add(truth: ArrayLike<number>, prediction: ArrayLike<number>): void {
    for (let i = 0; i < truth.length; i++) {
      const cell = truth[i] * this.classes + prediction[i]
      this.counts.set(cell, (this.counts.get(cell) ?? 0) + 1)
    }
  }

  cells(): number[] {
    return [...this.counts].sort(([a], [b]) => a - b).flat()
  }
}

/** Rows: the truth. Columns: the prediction. Cells outside of the matrix, which no training writes, count for nothing. */
export function matrixOf({ cells }: ConfusionEpoch, classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  for (let i = 0; i + 1 < cells.length; i += 2) {
    const row = matrix[Math.floor(cells[i] / classes)]
    if (row && cells[i] >= 0) row[cells[i] % classes] = cells[i + 1]
  }
  return matrix
}
