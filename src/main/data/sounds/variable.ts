// The dataset variable that sounds become: its shape by the recipe's rule, its scale fitted on the training samples.
import type { VariablePreprocessing } from '../../../shared/data/dataset.ts'
import type { AudioRecipe } from '../../../shared/data/document.ts'
import { size } from '../../../shared/tensor/shape.ts'
import { scaleOf } from '../fitTensor.ts'
import { once } from '../once.ts'
import type { RawSounds, SoundFiles } from '../raw.ts'
import { collectSounds } from './collect.ts'
import { shapeByRule, soundFacts } from './rules.ts'
import { shapeOfSound } from './shape.ts'
import { suggestSounds } from './suggest.ts'

export type SoundPreprocessing = Extract<VariablePreprocessing, { kind: 'sounds' }>

/** `training`: positions among `rows`, the samples that are used. Without a recipe, as would be proposed. */
export async function fitSounds(
  name: string,
  raw: RawSounds | SoundFiles,
  rows: Int32Array,
  training: Int32Array,
  recipe: AudioRecipe | undefined,
): Promise<SoundPreprocessing> {
  const rule = recipe ?? (await suggestSounds(raw)).audio
  const sound = shapeByRule(await soundFacts(raw), rule, raw.file)
  const shape = shapeOfSound(sound)
  const unscaled = { kind: 'sounds' as const, name, shape, ...sound, scale: 1, offset: 0 }
  return { ...unscaled, ...scaleOf(await soundValues(unscaled, raw, rows), size(shape), training) }
}

export function soundValues(
  { name, rate, length, channels, crop, logMel }: SoundPreprocessing,
  raw: RawSounds | SoundFiles,
  rows: Int32Array,
): Promise<Float32Array> {
  const shape = { rate, length, channels, crop, ...(logMel && { logMel }) }
  return once(rows, ['sounds', name, shape], () => collectSounds(raw, shape))
}
