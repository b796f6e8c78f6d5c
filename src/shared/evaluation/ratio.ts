// Ratios that may be undefined, and means over them.

/** null for 0/0. */
export type Ratio = number | null

export function ratio(part: number, whole: number): Ratio {
  return whole === 0 ? null : part / whole
}

/** The mean, with undefined ratios as 0. */
export function meanRatio(ratios: readonly Ratio[]): number {
  return ratios.reduce<number>((sum, value) => sum + (value ?? 0), 0) / ratios.length
}

/** The mean of those that are defined; null where none is. */
export function meanOf(ratios: readonly Ratio[]): Ratio {
  const defined = ratios.filter((value) => value !== null)
  return ratio(
    defined.reduce((sum, value) => sum + value, 0),
    defined.length,
  )
}
