// Draws a generator's samples and gives them as a table, pictures, films or sounds, so that they go the same way as files.
import type { VariableData } from '../../../shared/data/dataset.ts'
import type { DataSource } from '../../../shared/data/document.ts'
import { findGenerator, generatorTypes } from '../../../shared/data/generators/registry.ts'
import { UserError } from '../../../shared/errors.ts'
import { Random, seedOf } from '../../../shared/random.ts'
import { checkFields, withDefaults } from '../../../shared/schema/index.ts'
import type { RawColumn, RawData, TextColumn } from '../raw.ts'

const largestCount = 1_000_000

export function generateData(source: Extract<DataSource, { kind: 'generator' }>): RawData {
  const { kind: _, generator: type, count, seed, ...given } = source
  const generator = findGenerator(type)
  if (!generator) {
    const known = generatorTypes().map((definition) => definition.type)
    throw new UserError({
      en: `There is no generator called '${type}'. Known ones: ${known.join(', ')}.`,
      ja: `'${type}' というデータ生成器はありません。使えるもの: ${known.join('、')}`,
    })
  }
  const problem = checkFields(generator.properties, given)[0]
  if (problem)
    throw new UserError({
      en: `Generator '${type}', setting '${problem.name}': ${problem.text.en}`,
      ja: `データ生成器 '${type}' の設定 '${problem.name}': ${problem.text.ja}`,
    })
  if (!Number.isInteger(count) || count < 1 || count > largestCount)
    throw new UserError({
      en: `Generator '${type}' draws 1 to ${largestCount} samples, not ${JSON.stringify(count)}. Change 'count'.`,
      ja: `データ生成器 '${type}' が作れるのは 1〜${largestCount} 個です（今は ${JSON.stringify(count)}）。count を直してください。`,
    })
  const random = new Random(seedOf(seed, type))
  const variables = generator.generate(count, random, withDefaults(generator.properties, given))
  const pictures = variables.find(({ values }) => values instanceof Uint8Array)
  if (pictures?.shape.length === 3) return asPictures(type, count, pictures, variables)
  if (pictures) return asFilms(type, count, pictures, variables)
  const sounds = variables.find(({ rate }) => rate !== undefined)
  if (sounds) return asSounds(type, count, sounds, variables)
  return {
    kind: 'table',
    file: type,
    folder: '.',
    count,
    columns: variables.flatMap((variable) => columnsOf(variable, count)),
    rowNumber: (index) => index + 1,
    notices: [],
    label: variables.find(({ name }) => name === 'y')?.features?.[0] ?? 'y',
    scaled: generator.scaling === 'standardise',
  }
}

function asPictures(type: string, count: number, pictures: VariableData, variables: readonly VariableData[]): RawData {
  const label = variables.find((variable) => variable.classes)
  return {
    kind: 'pictures',
    file: type,
    count,
    shape: pictures.shape as [number, number, number],
    bytes: pictures.values as Uint8Array,
    labels: label && { ...classColumn(label), name: 'label' },
    notices: [],
  }
}

function asFilms(type: string, count: number, films: VariableData, variables: readonly VariableData[]): RawData {
  const label = variables.find((variable) => variable.classes)
  return {
    kind: 'tensors',
    file: type,
    count,
    shape: films.shape,
    values: films.values as Uint8Array,
    bytes: true,
    labels: label && { ...classColumn(label), name: 'label' },
    notices: [],
  }
}

function asSounds(type: string, count: number, sounds: VariableData, variables: readonly VariableData[]): RawData {
  const label = variables.find((variable) => variable.classes)
  return {
    kind: 'sounds',
    file: type,
    count,
    rate: sounds.rate!,
    channels: sounds.shape[0],
    values: sounds.values as Float32Array,
    labels: label && { ...classColumn(label), name: 'label' },
    notices: [],
  }
}

/** A feature each; a label is called as its variable. */
function columnsOf(variable: VariableData, count: number): RawColumn[] {
  if (variable.classes) return [classColumn(variable)]
  const names = variable.features ?? [variable.name]
  return names.map((name, feature) => ({
    kind: 'number',
    name,
    values: Float64Array.from({ length: count }, (_, i) => variable.values[i * names.length + feature]),
    blanks: 0,
  }))
}

function classColumn({ name, classes = [], values }: VariableData): TextColumn {
  return { kind: 'text', name, codes: Int32Array.from(values), words: classes, blanks: 0 }
}
