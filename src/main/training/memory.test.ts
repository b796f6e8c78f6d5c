// Memory estimated before a run: its parts, and runs refused with the figures and what to change.
import { expect, test } from 'vitest'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { refusal } from '../data/testFiles.ts'
import { createProject } from '../projects/create.ts'
import { leftInGroups } from './availableMemory.ts'
import { estimateMemory, requireMemory } from './memory.ts'
import { planTraining } from './plan.ts'

async function planned(template: string, change: (project: ProjectDocument) => void = () => {}) {
  const project = structuredClone(await createProject({ template, name: 'p' }))
  const { source } = project.datasets[0]
  if (source.kind === 'generator') source.count = 200
  project.training.batchSize = 16
  change(project)
  return planTraining(project, 'p.tsumiki')
}

const withBatch = (batchSize: number) => (project: ProjectDocument) => {
  project.training.batchSize = batchSize
}

test('the parts follow data, batch size, weights and optimiser', async () => {
  const small = estimateMemory(await planned('lenet'))
  // 200 pictures of bytes and 200 class indices.
  expect(small.data).toBe(200 * (28 * 28 + 4))
  const large = estimateMemory(await planned('lenet', withBatch(160)))
  expect(large.activations).toBe(10 * small.activations)
  expect(large).toMatchObject({ data: small.data, weights: small.weights, scores: small.scores })
  const plain = estimateMemory(
    await planned('lenet', (project) => {
      project.optimizers[0] = { ...project.optimizers[0], type: 'sgd', properties: {} }
    }),
  )
  expect(small.weights / plain.weights).toBeCloseTo((6.5 + 3 * 2) / 6.5)
})

test('a batch that is too large is refused with what to change', async () => {
  const text = await refusal(async () => requireMemory(await planned('lenet', withBatch(160)), 200e6))
  expect(text.en).toMatch(/^This run needs about 2\d\d MB of memory, but only 200 MB are available. The largest part: /)
  expect(text.en).toMatch(/compute from a batch of \d+ samples, '\w+' most of all/)
  const many = await refusal(async () => requireMemory(await planned('cnn', withBatch(150)), 200e6))
  expect(many.en).toContain('Make the batch size smaller than 150, or the pictures smaller.')
  expect(many.ja).toContain('バッチサイズを 150 より小さくする')
})

test('too many weights are refused with the block that has them', async () => {
  const plan = await planned('mlp', (project) => {
    const dense = project.networks[0].nodes.find(({ type }) => type === 'dense')!
    dense.properties = { outputs: [20_000] }
  })
  const text = await refusal(() => requireMemory(plan, 5e8))
  expect(text.en).toMatch(/but only 500 MB are available. The largest part: .* for 16,9\d\d,\d{3} weights/)
  expect(text.en).toMatch(/Make 'dense\w*' smaller/)
  expect(text.ja).toContain('を小さくする')
})

test('enough memory is no problem', async () => {
  requireMemory(await planned('lenet'), 1e9)
})

test('a container leaves what its tightest group allows, the cache of files not counted', () => {
  const files: Record<string, string> = {
    '/proc/self/cgroup': '0::/a/b\n',
    '/sys/fs/cgroup/a/b/memory.max': 'max\n',
    '/sys/fs/cgroup/a/b/memory.current': '5\n',
    '/sys/fs/cgroup/a/b/memory.stat': 'anon 5\n',
    '/sys/fs/cgroup/a/memory.max': '1000\n',
    '/sys/fs/cgroup/a/memory.current': '900\n',
    '/sys/fs/cgroup/a/memory.stat': 'anon 400\ninactive_file 300\n',
  }
  const read = (file: string) => {
    if (files[file] === undefined) throw new Error('ENOENT')
    return files[file]
  }
  expect(leftInGroups(read)).toBe(400)
  files['/proc/self/cgroup'] = '4:memory:/x\n'
  expect(leftInGroups(read)).toBe(Number.POSITIVE_INFINITY)
})
