// Puts drawn data into the project; what it holds is found out by drawing a little of it here.
import type { DatasetDocument } from '../../../shared/data/document.ts'
import { findGenerator } from '../../../shared/data/generators/registry.ts'
import type { FittedData } from '../../../shared/network/fitNetwork.ts'
import { Random } from '../../../shared/random.ts'
import { withDefaults } from '../../../shared/schema/index.ts'
import { textOf } from '../../i18n/textOf.ts'
import { changeProject } from '../../store/project.ts'
import { withData } from './takeData.ts'

const COUNT = 1000

export function takeGenerator(type: string, replaced: string | undefined): void {
  const generator = findGenerator(type)
  if (!generator) return
  const document: DatasetDocument = {
    name: type,
    source: { kind: 'generator', generator: type, count: COUNT, seed: 1 },
    recipe: { split: { ratio: [8, 1, 1], stratified: true } },
  }
  const drawn = generator.generate(20, new Random(1), withDefaults(generator.properties, {}))
  const y = drawn.find(({ name }) => name === 'y')
  const data: FittedData = {
    variables: drawn,
    task: !y ? 'none' : y.classes ? 'classes' : 'numbers',
    outputs: y ? (y.classes?.length ?? y.shape[0]) : 0,
  }
  const name = { en: generator.text.en.name, ja: generator.text.ja.name }
  changeProject(textOf('data', replaced === undefined ? 'step.add' : 'step.replace', { name }), (before) =>
    withData(before, document, data, replaced),
  )
}
