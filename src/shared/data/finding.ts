// What a check of the data found: how bad it is, the numbers, examples, and what to do about it. Plain data.
import type { Text } from '../text.ts'
import type { Recipe } from './document.ts'

export type FindingKind =
  | 'tooFew'
  | 'imbalance'
  | 'blanks'
  | 'useless'
  | 'outliers'
  | 'duplicates'
  | 'contradictions'
  | 'leak'
  | 'drift'
  | 'scale'

/** 'problem': results cannot be trusted; 'warning': training suffers; 'hint': good to know. */
export type FindingSeverity = 'problem' | 'warning' | 'hint'

export interface Finding {
  kind: FindingKind
  severity: FindingSeverity
  /** With the numbers. */
  text: Text
  /** What to do. */
  remedy: Text
  examples: readonly FindingExample[]
  /** Changes that mend it, the best first. */
  fixes: readonly FindingFix[]
}

/** Samples that show it, side by side where there are several. */
export interface FindingExample {
  /** Positions in the dataset. */
  samples: readonly number[]
  names: readonly string[]
  note?: Text
}

export interface FindingFix {
  label: Text
  /** Parts of the recipe that take the place of those that are there. */
  recipe?: Partial<Recipe>
  classWeights?: 'balanced'
}

const order: readonly FindingSeverity[] = ['problem', 'warning', 'hint']

/** The worst first. */
export function bySeverity(a: Finding, b: Finding): number {
  return order.indexOf(a.severity) - order.indexOf(b.severity)
}
