// The dataset variable that a column of arrays becomes: all of one shape, scaled by the training samples.
import type { VariablePreprocessing } from '../../../shared/data/dataset.ts'
import { UserError } from '../../../shared/errors.ts'
import { size } from '../../../shared/tensor/shape.ts'
import { type EncodedVariable, filesOf } from '../encodeVariable.ts'
import { scaleOf } from '../fitTensor.ts'
import { once } from '../once.ts'
import { eachOf } from '../pictures/several.ts'
import type { RawTable } from '../raw.ts'
import { readArray } from './read.ts'

type ArrayPreprocessing = Extract<VariablePreprocessing, { kind: 'arrays' }>

const largestBytes = 2 ** 31

/** `training`: positions among `rows`, the samples that are used. */
export async function fitArrays(
  name: string,
  column: string,
  table: RawTable,
  rows: Int32Array,
  training: Int32Array,
): Promise<ArrayPreprocessing> {
  const { folder, paths } = filesOf(table, column, rows)
  const { shape } = await readArray(folder, paths[0])
  const values = await arrayValues(column, shape, table, rows)
  return { kind: 'arrays', name, column, shape, ...scaleOf(values, size(shape), training) }
}

export async function encodeArrays(
  { name, column, shape, scale, offset }: ArrayPreprocessing,
  table: RawTable,
  rows: Int32Array,
): Promise<EncodedVariable> {
  const values = await arrayValues(column, shape, table, rows)
  return { data: { name, shape, values, scale, offset }, notices: [] }
}

function arrayValues(column: string, shape: readonly number[], table: RawTable, rows: Int32Array) {
  return once(rows, ['arrays', column, shape], async () => {
    const { folder, paths } = filesOf(table, column, rows)
    const width = size(shape)
    const values = reserve(paths.length, shape)
    await eachOf(paths, async (path, index) => {
      const array = await readArray(folder, path)
      if (array.shape.join() !== shape.join()) throw otherShape(path, array.shape, shape)
      values.set(array.values, index * width)
    })
    return values
  })
}

function reserve(count: number, shape: readonly number[]): Float32Array {
  const bytes = 4 * count * size(shape)
  if (bytes <= largestBytes) return new Float32Array(count * size(shape))
  const gigabytes = (bytes / 1024 ** 3).toFixed(1)
  throw new UserError({
    en: `${count} arrays of ${shape.join(' × ')} take ${gigabytes} GB; at most 2 GB can be used. Use fewer or smaller ones.`,
    ja: `${shape.join(' × ')} の配列 ${count} 個は ${gigabytes} GB になります。使えるのは 2 GB までです。個数か大きさを減らしてください。`,
  })
}

function otherShape(path: string, shape: readonly number[], wanted: readonly number[]): UserError {
  return new UserError({
    en: `'${path}' is ${shape.join(' × ')}, but ${wanted.join(' × ')} is needed: all arrays of a column have one shape. Bring it to this shape, or leave out its row.`,
    ja: `「${path}」の形は ${shape.join(' × ')} ですが、必要なのは ${wanted.join(' × ')} です（1 つの列の配列はすべて同じ形にします）。形をそろえるか、その行を除いてください。`,
  })
}
