// A network learns the same whether its blocks stand in a unit or not.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Grouped, groupBlocks } from '../../shared/network/group.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { RunEvent } from '../../shared/training/run.ts'
import { createProject } from '../projects/create.ts'
import { readMetrics } from '../runs/metrics.ts'
import { Control } from './control.ts'
import { train } from './train.ts'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'tsumiki-units-'))))
afterAll(() => rm(folder, { recursive: true }))

async function losses(project: ProjectDocument): Promise<number[]> {
  const events: RunEvent[] = []
  const settings = { epochs: 2, threads: 1 }
  const projectPath = join(folder, 'p.tsumiki')
  await train({ projectPath, project, settings }, new Control(), (event) => events.push(event))
  const run = events.flatMap((event) => (event.type === 'started' ? [event.run] : []))[0]
  return (await readMetrics(run)).flatMap(({ training, validation }) => [training.loss, validation?.loss ?? 0])
}

test('grouping changes no number of the curve', async () => {
  const project = await createProject({ template: 'playground', name: 'p' })
  const [{ name, nodes }] = project.networks
  const blocks = nodes.slice(1).map(({ id }) => id)
  const { project: hidden } = groupBlocks(project, name, blocks.slice(0, -1), 'Unit') as Grouped
  const { project: all } = groupBlocks(project, name, blocks, 'Unit') as Grouped
  const plain = await losses(project)
  expect(plain.length).toBe(4)
  expect(await losses(hidden)).toEqual(plain)
  expect(await losses(all)).toEqual(plain)
})
