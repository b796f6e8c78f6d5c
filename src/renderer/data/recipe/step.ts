// A step of a recipe: a sentence, its values, and what opens to change it.
import type { ColumnRecipe } from '../../../shared/data/document.ts'

export type StepValue = string | number | readonly string[] | undefined

/** What opens below a step to change it; a step without one is what follows from others. */
export type StepEditor =
  | 'encoding'
  | 'badCells'
  | 'sheet'
  | 'audio'
  | 'text'
  | 'byHand'
  | 'blanks'
  | 'target'
  | 'unused'
  | 'scaling'
  | 'pictures'
  | 'clips'
  | 'series'
  | 'split'

export interface Step {
  /** Stays the same while the step's values change. */
  id: string
  /** The sentence, below `step` in the words of the recipe. */
  sentence: string
  /** Lists are of names. */
  values: Readonly<Record<string, StepValue>>
  editor?: StepEditor
  /** The columns that it is about. */
  columns?: readonly ColumnRecipe[]
}
