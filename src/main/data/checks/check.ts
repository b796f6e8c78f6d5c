// What a check gets and gives: one file per check in this folder, listed in registry.ts.
import type { VariableData } from '../../../shared/data/dataset.ts'
import type { ColumnRecipe, Recipe } from '../../../shared/data/document.ts'
import type { Finding, FindingExample, FindingKind } from '../../../shared/data/finding.ts'
import type { Text } from '../../../shared/text.ts'
import type { PreparedData } from '../prepare.ts'
import type { RawData, RawTable } from '../raw.ts'

export interface CheckedData {
  raw: RawData
  recipe: Recipe
  prepared: PreparedData
  /** Drawn by a generator. */
  isGenerated?: boolean
  classWeights?: 'none' | 'balanced'
}

export interface CheckContext extends CheckedData {
  /** Of tables: as the recipe reads them, or as would be proposed. */
  columns: readonly ColumnRecipe[]
  table?: RawTable
  /** The variable that is predicted. */
  label?: VariableData
  inputs: readonly VariableData[]
  /** Lets others work, and ends the check where it was cancelled. `share`: how much of this check is done. */
  pause(share: number): Promise<void>
}

export interface Check {
  kinds: readonly FindingKind[]
  /** What is being looked for, for the progress. */
  name: Text
  find(context: CheckContext): Finding[] | Promise<Finding[]>
}

export const defineCheck = (check: Check): Check => check

/** Of single samples. */
export function examplesOf({ prepared }: CheckContext, samples: ArrayLike<number>, most = 8): FindingExample[] {
  return Array.from(samples)
    .slice(0, most)
    .map((sample) => ({ samples: [sample], names: [prepared.dataset.sampleName(sample)] }))
}

/** A share as people say it: 4 %, 0.4 %. */
export function percent(share: number): string {
  const hundreds = 100 * share
  return `${hundreds >= 10 || Number.isInteger(hundreds) ? Math.round(hundreds) : hundreds.toPrecision(2)} %`
}

export const figure = (value: number): string => String(Number(value.toPrecision(4)))

/** 'a', 'b' and so on: names in quotes, a few of them. */
export function listed(names: readonly string[], most = 5): Text {
  const shown = names.slice(0, most)
  const others = names.length - shown.length
  return {
    en: shown.map((name) => `'${name}'`).join(', ') + (others > 0 ? ` and ${others} more` : ''),
    ja: shown.map((name) => `「${name}」`).join('、') + (others > 0 ? `、ほか ${others} 個` : ''),
  }
}

/** The recipe's columns with some of them changed. */
export function withColumns(
  { columns }: CheckContext,
  names: readonly string[],
  change: Partial<ColumnRecipe>,
): Partial<Recipe> {
  return { columns: columns.map((column) => (names.includes(column.name) ? { ...column, ...change } : column)) }
}

/** The recipe's list of samples that are left out, with more of them. */
export function withoutSamples({ recipe, prepared }: CheckContext, samples: Iterable<number>): Partial<Recipe> {
  const names = Array.from(samples, (sample) => prepared.dataset.sampleName(sample))
  return { excluded: [...new Set([...(recipe.excluded ?? []), ...names])] }
}

export const ignore = (names: readonly string[]): Text =>
  names.length === 1
    ? { en: `Ignore column '${names[0]}'`, ja: `列「${names[0]}」を使わない` }
    : { en: `Ignore ${names.length} columns`, ja: `${names.length} 列を使わない` }
