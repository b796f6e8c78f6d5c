// Finds what someone probably meant by a word that is not known.

/** The candidate with the fewest typing errors, if they are few for its length; case does not count. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const target = simplify(word)
  if (target === '') return undefined
  const scored = candidates.map((candidate) => ({ candidate, errors: distance(target, simplify(candidate)) }))
  const best = scored.reduce((a, b) => (b.errors < a.errors ? b : a), { candidate: '', errors: Infinity })
  // One error in a word of one or two letters makes it any other word.
  const most = target.length < 3 ? 0 : Math.floor(target.length / 3)
  return best.errors <= most ? best.candidate : undefined
}

const simplify = (word: string) =>
  word
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s_-]/g, '')

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let errors = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) errors = Math.min(errors, rows[i - 2][j - 2] + 1)
      rows[i].push(errors)
    }
  }
  return rows[a.length][b.length]
}
