// Some samples of a dataset, for looking at: values of one variable, with names, parts and labels.
import type { Split, SplitName, VariableData } from '../../../shared/data/dataset.ts'
import { sampleText } from '../../../shared/data/sampleNames.ts'
import { inOwnUnits } from '../../../shared/data/units.ts'
import { UserError } from '../../../shared/errors.ts'
import type { SampleValues } from '../../../shared/protocol/data.ts'
import { size } from '../../../shared/tensor/shape.ts'
import { fillBatch, readRows } from '../../data/index.ts'
import type { OpenDataset } from '../datasets.ts'
import { contains, folded } from './search.ts'
import { labelOf, splitNames } from './summary.ts'

export interface SampleWish {
  variable: string
  split?: SplitName
  label?: number
  /** Only samples whose name holds it. */
  search?: string
  indices?: readonly number[]
  from: number
  count: number
}

export function samplesOf(open: OpenDataset, wish: SampleWish): SampleValues {
  const { dataset, split, variables } = open
  const data = dataset.variables.find(({ name }) => name === wish.variable)
  if (!data) throw unknownVariable(wish.variable)
  const label = labelOf(open)
  const all = choose(wish, open, label)
  const chosen = all.subarray(wish.from, wish.from + wish.count)
  const parts = partsOf(split, dataset.count)
  return {
    variable: variables.find(({ name }) => name === wish.variable) ?? data,
    indices: chosen,
    total: all.length,
    names: Array.from(chosen, (index) => dataset.sampleName(index)),
    splits: Array.from(chosen, (index) => splitNames[parts[index]]),
    labels: label && size(label.shape) === 1 ? ownLabels(label, chosen, open) : new Float32Array(),
    values: data.values instanceof Uint8Array ? bytes(data, chosen) : numbers(data, chosen),
  }
}

/** In the order of the data, or as they are asked for. */
function choose(wish: SampleWish, { split, dataset }: OpenDataset, labels?: VariableData): Int32Array {
  const { split: part, label, indices, search = '' } = wish
  if (indices) return Int32Array.from(indices.filter((index) => index < dataset.count))
  const all = part ? split[part].slice().sort() : Int32Array.from({ length: dataset.count }, (_, i) => i)
  const ofClass = label === undefined || !labels?.classes ? all : all.filter((index) => labels.values[index] === label)
  if (search.trim() === '') return ofClass
  const sought = folded(search)
  // People read the name in the language of their screen.
  const isNamed = (name: string) => Object.values(sampleText(name)).some((text) => contains(text, sought))
  return ofClass.filter((index) => isNamed(dataset.sampleName(index)))
}

/** For each sample the part it is in, by its place in `splitNames`. */
function partsOf(split: Split, count: number): Uint8Array {
  const parts = new Uint8Array(count)
  splitNames.forEach((name, part) => {
    for (const index of split[name]) parts[index] = part
  })
  return parts
}

/** As a person knows them: passengers, not standard deviations. */
function ownLabels(label: VariableData, indices: Int32Array, { preprocessing }: OpenDataset): Float32Array {
  return label.classes ? numbers(label, indices) : inOwnUnits(numbers(label, indices), preprocessing, label.name)
}

function numbers(variable: VariableData, indices: Int32Array): Float32Array {
  const out = new Float32Array(indices.length * size(variable.shape))
  fillBatch(variable, indices, 0, indices.length, out)
  return out
}

function bytes({ values, shape, stored }: VariableData, indices: Int32Array): Uint8Array {
  if (stored) return readRows(stored, indices)
  const each = size(shape)
  const out = new Uint8Array(indices.length * each)
  indices.forEach((index, i) => {
    out.set(values.subarray(index * each, (index + 1) * each), i * each)
  })
  return out
}

function unknownVariable(name: string): UserError {
  return new UserError({
    en: `The dataset has no variable '${name}'. Its columns may have been given other roles.`,
    ja: `データセットに変数「${name}」がありません。列の役割が変わった可能性があります。`,
  })
}
