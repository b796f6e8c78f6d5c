// Recipes of every kind, for property tests: what the format allows, sensible or not.
import fc from 'fast-check'
import type { ColumnRecipe, Recipe, SeriesRecipe, SplitRecipe } from '../data/document.ts'
import { splitKinds } from '../data/document.ts'

/** Of a setting that may be absent. */
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const small = fc.integer({ min: -1, max: 9 })

/** `names`: what columns can be called; sometimes they are called otherwise. */
export function anyRecipe(names: readonly string[]): fc.Arbitrary<Recipe> {
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  )
  const column: fc.Arbitrary<ColumnRecipe> = fc.record(
    {
      name,
      role: fc.constantFrom('input', 'label', 'ignore'),
      variable: fc.constantFrom('x', 'y', 'z'),
      kind: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom<ColumnRecipe['kind']>('number', 'class') },
        { weight: 1, arbitrary: fc.constantFrom<ColumnRecipe['kind']>('text', 'picture', 'sound', 'array') },
      ),
      text: fc.record({
        tokens: fc.constantFrom('words', 'characters'),
        lowerCase: fc.boolean(),
        length: small,
        vocabulary: small,
      }),
      classes: fc.array(fc.string(), { maxLength: 3 }),
      blanks: fc.constantFrom('drop', 'mean', 'median', 'mostFrequent', 'value', 'interpolate', 'forward'),
      fill: fc.oneof(fc.string(), fc.integer()),
      scaling: fc.constantFrom('standardise', 'none'),
    },
    { requiredKeys: ['name', 'role', 'kind', 'blanks', 'scaling'] },
  )
  const series: fc.Arbitrary<SeriesRecipe> = fc.record(
    {
      length: small,
      step: small,
      horizon: small,
      time: name,
      group: name,
      season: small,
      inputs: fc.array(name, { maxLength: 3 }),
      outputs: fc.array(name, { maxLength: 2 }),
    },
    { requiredKeys: ['length', 'inputs', 'outputs'] },
  )
  const split: fc.Arbitrary<SplitRecipe> = fc.record(
    {
      kind: fc.constantFrom(...splitKinds),
      column: name,
      folds: small,
      fold: small,
      ratio: fc.tuple(small, small, small),
      stratified: fc.boolean(),
      seed: fc.integer(),
    },
    { requiredKeys: ['ratio', 'stratified'] },
  )
  const pictures = fc.record(
    {
      size: fc.tuple(small, small),
      resize: fc.constantFrom('stretch', 'fit', 'crop'),
      channels: fc.constantFrom(1, 3),
    },
    { requiredKeys: ['resize', 'channels'] },
  )
  const logMel = fc.record({ window: fc.constantFrom(256, 512), hop: small, bands: small })
  const audio = fc.record(
    { rate: small, seconds: small, crop: fc.constantFrom('start', 'centre'), channels: fc.constantFrom(1, 2), logMel },
    { requiredKeys: ['crop', 'channels'] },
  )
  const whole = fc.record(
    {
      encoding: fc.constantFrom('auto', 'utf-8', 'shift_jis'),
      sheet: fc.string(),
      columns: fc.uniqueArray(column, { selector: (each) => each.name, maxLength: names.length + 1 }),
      series: optional(series),
      badCells: fc.constantFrom('stop', 'drop'),
      pictures,
      clips: fc.record({ frames: small, pick: fc.constantFrom('spread', 'start') }, { requiredKeys: ['pick'] }),
      audio,
      split,
      excluded: fc.array(
        fc.oneof(
          fc.string(),
          small.map((row) => `row ${row}`),
        ),
        { maxLength: 4 },
      ),
      corrected: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()), { maxKeys: 3, noNullPrototype: true }),
    },
    { requiredKeys: ['split'] },
  )
  return whole.map((recipe) => {
    const { series: windows, ...rest } = recipe
    return (windows ? recipe : rest) as Recipe
  })
}
