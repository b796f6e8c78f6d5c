// What can be changed about the optimiser, each as one named step of undo.
import { findOptimizer } from '../../shared/optimizers/registry.ts'
import type { OptimizerDocument } from '../../shared/project/document.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject } from '../store/project.ts'

const FIRST_CHOICE = 'adam'

export function changeOptimizer(
  setting: ReturnType<typeof textOf>,
  edit: (optimizer: OptimizerDocument) => OptimizerDocument,
  key?: string,
): void {
  changeProject(
    textOf('design', 'step.setting', { setting }),
    (document) => ({ ...document, optimizers: document.optimizers.map((each, i) => (i === 0 ? edit(each) : each)) }),
    key,
  )
}

export function withValue(properties: Record<string, unknown> = {}, name: string, value: unknown) {
  const { [name]: _, ...rest } = properties
  const next = value === undefined ? rest : { ...rest, [name]: value }
  return Object.keys(next).length ? { properties: next } : {}
}

/** Those that the other optimiser has too, but for the learning rate, whose right size is its own. */
export function keptProperties(type: string, properties: Record<string, unknown> = {}) {
  const known = findOptimizer(type)?.properties ?? {}
  const kept = Object.entries(properties).filter(([name]) => name !== 'learningRate' && Object.hasOwn(known, name))
  return kept.length ? { properties: Object.fromEntries(kept) } : {}
}

export function addOptimizer(): void {
  changeProject(textOf('design', 'step.setting', { setting: textOf('design', 'optimizer') }), (document) => {
    const { networks, datasets } = document
    const optimizer = {
      name: 'Optimizer',
      network: networks[0]?.name ?? '',
      dataset: datasets[0]?.name ?? '',
      type: FIRST_CHOICE,
    }
    return { ...document, optimizers: [optimizer] }
  })
}
