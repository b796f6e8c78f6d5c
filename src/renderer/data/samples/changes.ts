// What is decided by hand about single samples, as named steps of undo; the files are never touched.
import { sampleText } from '../../../shared/data/sampleNames.ts'
import type { Text } from '../../../shared/text.ts'
import { textOf } from '../../i18n/textOf.ts'
import { changeRecipe } from '../changes.ts'

export function excludeSample(dataset: string, sample: string): void {
  exclude(textOf('checks', 'step.exclude', { name: sampleText(sample) }), dataset, [sample])
}

export function excludeSamples(dataset: string, samples: readonly string[]): void {
  exclude(textOf('checks', 'step.excludeSome', { count: samples.length }), dataset, samples)
}

function exclude(label: Text, dataset: string, samples: readonly string[]): void {
  changeRecipe(label, dataset, ({ excluded = [], ...recipe }) => ({
    ...recipe,
    excluded: [...new Set([...excluded, ...samples])],
  }))
}

export function correctLabel(dataset: string, sample: string, label: string | number): void {
  changeRecipe(textOf('checks', 'step.correct', { name: sampleText(sample) }), dataset, (recipe) => ({
    ...recipe,
    corrected: { ...recipe.corrected, [sample]: label },
  }))
}

/** As it stands in the file again. */
export function restoreSample(dataset: string, sample: string): void {
  changeRecipe(
    textOf('checks', 'step.restore', { name: sampleText(sample) }),
    dataset,
    ({ excluded = [], corrected = {}, ...recipe }) => {
      const left = excluded.filter((name) => name !== sample)
      const { [sample]: _, ...labels } = corrected
      return {
        ...recipe,
        ...(left.length > 0 && { excluded: left }),
        ...(Object.keys(labels).length > 0 && { corrected: labels }),
      }
    },
  )
}
