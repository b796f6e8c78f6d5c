// Variants of a sample are what the block makes of it, the same for the same seed, and drawn on one scale.
import { expect, test } from 'vitest'
import type { Dataset } from '../../shared/data/dataset.ts'
import { applyEdit } from '../../shared/network/edits.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { prepare } from '../data/index.ts'
import { loadTemplate } from '../projects/templates.ts'
import { variantsOf } from './variants.ts'

async function withBlock(template: string, type: string, properties: Record<string, unknown>) {
  const project = await loadTemplate(template)
  const source = { ...project.datasets[0].source, count: 100 } as ProjectDocument['datasets'][0]['source']
  const { dataset } = await prepare({ ...project.datasets[0], source }, '.', 1)
  const [network] = project.networks
  const changed = applyEdit(network, { kind: 'insertAfter', node: 'input', block: { type, properties } })
  const block = changed.nodes.find((node) => node.type === type)!.id
  const of = (wish: { seed: number; sample?: number }, asked: Dataset = dataset) =>
    variantsOf({
      project: { ...project, networks: [changed, ...project.networks.slice(1)] },
      network: network.name,
      block,
      dataset: asked,
      sample: 3,
      ...wish,
    })
  return { dataset, of }
}

test('mirrored digits: each is the file itself or its mirror image, byte by byte, and both occur', async () => {
  const { dataset, of } = await withBlock('lenet', 'randomFlip', {})
  const found = (await of({ seed: 1 }))!
  const [{ values }] = dataset.variables
  const own = Array.from(values.subarray(3 * 784, 4 * 784))
  expect(Array.from(found.original.values)).toEqual(own)
  expect(found.shape).toEqual([1, 28, 28])
  const mirror = own.map((_, i) => own[i - (i % 28) + 27 - (i % 28)])
  const seen = Array.from({ length: 16 }, (_, k) => Array.from(found.values.subarray(k * 784, (k + 1) * 784)).join())
  expect(new Set(seen)).toEqual(new Set([own.join(), mirror.join()]))
})

test('the same seed gives the same, another seed or sample something else', async () => {
  const { of } = await withBlock('lenet', 'imageAugmentation', {})
  const first = (await of({ seed: 1 }))!
  expect((await of({ seed: 1 }))!.values).toEqual(first.values)
  expect((await of({ seed: 2 }))!.values).not.toEqual(first.values)
  expect((await of({ seed: 1, sample: 4 }))!.original.values).not.toEqual(first.original.values)
  const each = Array.from({ length: 16 }, (_, k) => first.values.subarray(k * 784, (k + 1) * 784).join())
  expect(new Set(each).size).toBe(16)
})

test('spectrograms are pictures too, from the quietest to the loudest of all', async () => {
  const { of } = await withBlock('sounds', 'randomErase', {})
  const found = (await of({ seed: 1 }))!
  expect(found.spectrogram).toBe(true)
  expect(found.shape).toEqual(found.original.shape)
  expect(found.shape).toHaveLength(3)
  const all = [...found.values, ...found.original.values]
  expect(Math.min(...all)).toBe(0)
  expect(Math.max(...all)).toBe(255)
})

test('nothing where the block cannot be computed', async () => {
  const { dataset, of } = await withBlock('lenet', 'randomFlip', {})
  expect(await of({ seed: 1 }, { ...dataset, variables: dataset.variables.slice(1) })).toBeNull()
})
