import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkProject } from '../../shared/network/problems.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { prepare, suggest } from '../data/index.ts'
import { createProject } from './create.ts'
import { loadProject, saveNewProject } from './files.ts'
import { loadTemplate, templateNames } from './templates.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-projects-'))
})
afterAll(() => rm(folder, { recursive: true }))

const templates = await templateNames()

async function problemsOf(project: ProjectDocument) {
  const [dataset] = project.datasets
  const { variables } = await prepare(dataset, folder, project.training.seed)
  return checkProject(project, { datasets: { [dataset.name]: variables } }).map(
    ({ severity, text }) => `${severity}: ${text.en}`,
  )
}

/** A table of four inputs whose label is what `label` makes of the row. */
async function table(name: string, label: (i: number) => string | number) {
  const rows = Array.from({ length: 120 }, (_, i) => `${Math.sin(i)},${Math.cos(i)},${i % 7},${i / 10},${label(i)}`)
  await writeFile(join(folder, name), ['a,b,c,d,label', ...rows].join('\n'))
  return suggest({ kind: 'file', path: name }, folder, {})
}

const outputOf = ({ networks: [{ nodes }] }: ProjectDocument) =>
  nodes.find(({ id }) => id === 'output')!.properties!.outputs
const typesOf = ({ networks: [{ nodes }] }: ProjectDocument) => nodes.map(({ type }) => type)

test.each(templates)('the template %s is right as it is, with its own generated data', async (template) => {
  expect(await problemsOf(await createProject({ template, name: 'p' }))).toEqual([])
})

describe('fitted to a table', () => {
  const forTables = ['logistic-regression', 'mlp', 'autoencoder', 'regression-mlp', 'playground']

  test.each(forTables)('%s with three classes', async (template) => {
    const data = await table('three.csv', (i) => `class${i % 3}`)
    const project = await createProject({ template, name: 'p', data })
    expect(await problemsOf(project)).toEqual([])
    if (template === 'autoencoder') expect(typesOf(project)).not.toContain('sigmoid')
    else expect(typesOf(project).slice(-2)).toEqual(['softmax', 'categoricalCrossEntropy'])
    expect(outputOf(project)).toEqual(template === 'autoencoder' ? [4] : [3])
  })

  test.each(['logistic-regression', 'playground'])('%s keeps its single output for two classes', async (template) => {
    const data = await table('two.csv', (i) => ['yes', 'no'][i % 2])
    const project = await createProject({ template, name: 'p', data })
    expect(await problemsOf(project)).toEqual([])
    expect(outputOf(project)).toEqual([1])
  })

  test.each(['mlp', 'regression-mlp', 'logistic-regression'])('%s with a number to predict', async (template) => {
    const data = await table('number.csv', (i) => i * 1.37)
    const project = await createProject({ template, name: 'p', data })
    expect(await problemsOf(project)).toEqual([])
    expect(typesOf(project).at(-1)).toBe('squaredError')
    expect(typesOf(project)).not.toContain('softmax')
  })

  test('hidden layers are not much wider than the table, and there are enough steps', async () => {
    const project = await createProject({
      template: 'mlp',
      name: 'p',
      data: await table('three.csv', (i) => `c${i % 3}`),
    })
    const hidden = project.networks[0].nodes.filter(({ id }) => id.startsWith('dense'))
    expect(hidden.map(({ properties }) => properties!.outputs)).toEqual([[16], [16]])
    // 96 training samples: batches of 8, twelve an epoch.
    expect(project.training).toMatchObject({ batchSize: 8, epochs: 125 })
  })

  test('templates for pictures say that they are', async () => {
    const data = await table('three.csv', (i) => `c${i % 3}`)
    await expect(createProject({ template: 'lenet', name: 'p', data })).rejects.toThrow(
      /for pictures.*4 numbers per sample/,
    )
  })

  test('the template for films says that it is, and others name it for films', async () => {
    const data = await table('three.csv', (i) => `c${i % 3}`)
    await expect(createProject({ template: 'films', name: 'p', data })).rejects.toThrow(
      /for films and volumes.*4 numbers per sample. Use mlp/,
    )
    const films = { ...data.summary.variables[0], features: undefined, shape: [1, 4, 8, 8] }
    const summary = { ...data.summary, variables: [films, data.summary.variables[1]] }
    await expect(createProject({ template: 'cnn', name: 'p', data: { ...data, summary } })).rejects.toThrow(/Use films/)
    const project = await createProject({ template: 'films', name: 'p', data: { ...data, summary } })
    expect(project.networks[0].nodes[0].properties).toMatchObject({ size: [1, 4, 8, 8] })
  })

  test('data without a label suits the autoencoder only', async () => {
    const data = await table('three.csv', (i) => `c${i % 3}`)
    const without = { ...data, summary: { ...data.summary, task: 'none' as const, outputs: 0 } }
    await expect(createProject({ template: 'mlp', name: 'p', data: without })).rejects.toMatchObject({
      option: '--label COLUMN',
    })
  })
})

test('an unknown template is answered with the known ones', async () => {
  await expect(loadTemplate('lenett')).rejects.toThrow(/no template 'lenett'.*lenet/)
})

test('a project that exists is not written over', async () => {
  const project = await createProject({ template: 'mlp', name: 'p' })
  const path = join(folder, 'mine.tsumiki')
  await saveNewProject(path, project)
  await expect(saveNewProject(path, project)).rejects.toThrow('exists already')
  expect(await loadProject(path)).toEqual(project)
})
