// What is decided about a source before its samples are encoded: which are used, their split, and what was fitted.
import type { Preprocessing, Split, Variable } from '../../shared/data/dataset.ts'
import type { SeededRecipe } from '../../shared/data/document.ts'
import { deviationsOf } from '../../shared/data/units.ts'
import type { Text } from '../../shared/text.ts'
import type { ByHand } from './byHand.ts'
import { encodedFeatures } from './encode.ts'
import { planPictures } from './planPictures.ts'
import { planTable } from './planTable.ts'
import type { RawData } from './raw.ts'
import { planSeries } from './series/plan.ts'
import type { Windows } from './series/windows.ts'

export interface Plan {
  /** The samples of the source that are used, in order; the split counts in these. */
  rows: Int32Array
  split: Split
  preprocessing: Preprocessing
  notices: readonly Text[]
  /** Of time series: `rows` are the predicted ones then. */
  windows?: Windows
}

export async function plan(raw: RawData, recipe: SeededRecipe, hand?: ByHand): Promise<Plan> {
  if (raw.kind !== 'table') return planPictures(raw, recipe, hand)
  return recipe.series ? planSeries(raw, recipe, recipe.series) : planTable(raw, recipe, hand)
}

/** The variables that a preprocessing makes. */
export function variablesOf({ variables }: Preprocessing): Variable[] {
  return variables.map((variable) => {
    const { name } = variable
    if (variable.kind === 'text') return { name, shape: [variable.length], vocabulary: variable.vocabulary }
    if (variable.kind === 'sounds' && variable.logMel) return { name, shape: variable.shape, spectrogram: true }
    if ('shape' in variable) return { name, shape: variable.shape }
    if (variable.kind === 'label') return { name, shape: [1], classes: variable.classes }
    const features = encodedFeatures(variable.columns)
    if (variable.kind === 'window') return { name, shape: [variable.length, features.length], features }
    return { name, shape: [features.length], features, deviations: deviationsOf(variable) }
  })
}

/** 'none': there is no label to predict. */
export type Task = 'classes' | 'numbers' | 'none'

export function taskOf({ variables }: Preprocessing): Task {
  if (variables.some(({ kind }) => kind === 'label')) return 'classes'
  return variables.some((variable) => variable.kind === 'table' && variable.label) ? 'numbers' : 'none'
}
