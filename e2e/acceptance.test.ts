// What the product promises on real data: the figures that a user gets from `new` and `train` with a template.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { suggest } from '../src/main/data/index.ts'
import { createProject } from '../src/main/projects/create.ts'
import { saveNewProject } from '../src/main/projects/files.ts'
import { Control } from '../src/main/training/control.ts'
import { train } from '../src/main/training/train.ts'
import type { DataSource } from '../src/shared/data/document.ts'
import type { Evaluation } from '../src/shared/evaluation/types.ts'
import { skipNote } from '../src/shared/testing/skipNote.ts'
import type { RunEvent } from '../src/shared/training/run.ts'

const data = resolve('../shared/data')
/** Milliseconds. */
const LONG = 600_000
const seeds = [1, 2, 3, 4, 5]
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-acceptance-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Task {
  template: string
  source?: DataSource
  label?: string
  epochs?: number
  seed?: number
}

/** The test part's evaluation after `new` and `train`. */
async function trained({ template, source, label, epochs, seed }: Task): Promise<Evaluation> {
  const suggested = source && (await suggest(source, folder, { label }))
  const name = `${template}-${seed ?? 0}`
  const project = await createProject({ template, name, data: suggested })
  const projectPath = join(folder, `${name}-${crypto.randomUUID()}.tsumiki`)
  await saveNewProject(projectPath, project)
  const events: RunEvent[] = []
  await train({ projectPath, project, settings: { epochs, seed } }, new Control(), (event) => events.push(event))
  const last = events.at(-1)
  if (last?.type !== 'finished' || !last.test) throw new Error('the run did not finish with an evaluation')
  return last.test
}

function onFile(title: string, file: string, work: (source: DataSource) => Promise<void>) {
  const path = join(data, file)
  const present = existsSync(path)
  test.skipIf(!present)(
    title + skipNote(present, `../shared/data/${file} is not here`),
    () => work({ kind: 'file', path }),
    LONG,
  )
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

async function overSeeds(task: Task, score: (evaluation: Evaluation) => number): Promise<number> {
  const scores: number[] = []
  for (const seed of seeds) scores.push(score(await trained({ ...task, seed })))
  console.log(
    `${task.template}: ${scores.map((value) => value.toFixed(3)).join(', ')}; mean ${mean(scores).toFixed(3)}`,
  )
  return mean(scores)
}

onFile(
  '10,000 real digits with lenet, 10 epochs: macro F-measure of at least 0.97',
  'mnist-10k-images-idx3-ubyte.gz',
  async (source) => {
    const { classes } = await trained({ template: 'lenet', source, epochs: 10 })
    console.log(`lenet on real digits: macro F-measure ${classes?.macro.fMeasure.toFixed(4)}`)
    expect(classes?.macro.fMeasure).toBeGreaterThanOrEqual(0.97)
  },
)

onFile('iris with mlp: mean macro F-measure over five seeds of at least 0.93', 'iris.csv', async (source) => {
  expect(await overSeeds({ template: 'mlp', source }, ({ classes }) => classes!.macro.fMeasure)).toBeGreaterThanOrEqual(
    0.93,
  )
})

onFile(
  'penguins (blanks, text) with mlp: mean macro F-measure over five seeds of at least 0.95',
  'penguins.csv',
  async (source) => {
    const task = { template: 'mlp', source, label: 'species' }
    expect(await overSeeds(task, ({ classes }) => classes!.macro.fMeasure)).toBeGreaterThanOrEqual(0.95)
  },
)

onFile(
  'mpg (blanks, text) with regression-mlp: mean RMSE over five seeds of at most 3.5',
  'mpg.csv',
  async (source) => {
    const task = { template: 'regression-mlp', source, label: 'mpg' }
    expect(await overSeeds(task, ({ numbers }) => numbers![0].rmse!)).toBeLessThanOrEqual(3.5)
  },
)

test('the spiral without noise, x₁ and x₂ only, with playground: accuracy of at least 0.97', async () => {
  const { classes } = await trained({ template: 'playground' })
  expect(classes?.accuracy).toBeGreaterThanOrEqual(0.97)
})
