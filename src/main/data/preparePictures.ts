// Prepares pictures: bytes stay bytes and become numbers from 0 to 1 when a batch is gathered.
import type { Dataset, Preprocessing, VariableData } from '../../shared/data/dataset.ts'
import type { Recipe } from '../../shared/data/document.ts'
import { splitSamples } from '../../shared/data/split.ts'
import { checkClasses, checkCount } from './checks.ts'
import { classesIn } from './classes.ts'
import { encodeLabel } from './encode.ts'
import type { PreparedParts } from './prepareTable.ts'
import type { PictureFiles, RawPictures } from './raw.ts'

export async function preparePictures(raw: RawPictures | PictureFiles, recipe: Recipe): Promise<PreparedParts> {
  if (raw.kind === 'pictureFiles') throw new Error('later')
  const { count, shape, bytes, labels, file } = raw
  checkCount(count, file)
  const notices = [...raw.notices]
  const rows = Int32Array.from({ length: count }, (_, index) => index)
  const scale = 1 / 255
  const variables: VariableData[] = [{ name: 'x', shape, values: bytes, scale, offset: 0 }]
  const preprocessing: Preprocessing = {
    variables: [{ kind: 'pictures', name: 'x', shape, resize: recipe.pictures?.resize ?? 'fit', scale, offset: 0 }],
  }
  if (labels) {
    const classes = classesIn(labels, rows)
    notices.push(...checkClasses(labels, rows, classes, file))
    variables.push(encodeLabel('y', classes, labels, rows, file))
    preprocessing.variables = [...preprocessing.variables, { kind: 'label', name: 'y', column: labels.name, classes }]
  }
  const dataset: Dataset = { count, variables, sampleName: raw.sampleName }
  return { dataset, split: splitSamples(count, recipe.split, labels?.codes), preprocessing, notices }
}
