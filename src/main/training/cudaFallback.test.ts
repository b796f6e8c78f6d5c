// A run on CUDA whose card is lost: the stand-in for the card is the CPU, which fails when it is told to.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { ProjectDocument } from '../../shared/project/document.ts'
import { same } from '../../shared/text.ts'
import type { RunEvent } from '../../shared/training/run.ts'
import type { DeviceOptions } from '../backends/backend.ts'
import { createProject } from '../projects/create.ts'
import { Control } from './control.ts'
import { train } from './train.ts'

const card = { available: true, name: same('stand-in'), isSoftware: false }
vi.mock('../backends/gpu.ts', async (original) => ({
  ...(await original<object>()),
  findGpu: async (kind: string) => (kind === 'cuda' ? card : { available: false, reason: same('none') }),
}))
vi.mock('../backends/onnx/index.ts', async (original) => {
  const { onnx } = await original<typeof import('../backends/onnx/index.ts')>()
  const { HostDevice, hostSessions } = await import('../backends/onnx/hostDevice.ts')
  const open = async (options: DeviceOptions) =>
    options.device === 'cuda'
      ? new HostDevice({ description: same('stand-in'), session: hostSessions.cpu(1), isGpu: true })
      : onnx.open(options)
  return { onnx: { ...onnx, open } }
})

let folder: string
let project: ProjectDocument
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-cuda-run-'))
  project = await createProject({ template: 'playground', name: 'p' })
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

async function trained() {
  const events: RunEvent[] = []
  const used: boolean[] = []
  const settings = { epochs: 4, threads: 1, device: 'cuda' as const }
  const request = { projectPath: join(folder, 'p.tsumiki'), project, settings }
  await train(
    request,
    new Control(),
    (event) => events.push(event),
    (isUsed) => used.push(isUsed),
  )
  const started = events.flatMap((event) => (event.type === 'started' ? [event] : []))
  const record = JSON.parse(await readFile(join(started[0].run, 'run.json'), 'utf8'))
  return { started, record, used, notices: events.flatMap((event) => (event.type === 'notice' ? [event.text.en] : [])) }
}

test('a run that asks for CUDA is trained there, and its record says so', async () => {
  const { started, record, used, notices } = await trained()
  expect(started.map(({ device }) => device.en)).toEqual(['stand-in'])
  expect(record).toMatchObject({ settings: { device: 'cuda' }, devices: ['cuda'], status: { state: 'finished' } })
  expect([used.at(-1), notices]).toEqual([true, []])
})

test('a card that is lost in mid-run gives the run to the CPU', async () => {
  vi.stubEnv('TSUMIKI_LOSE_GPU_AT_STEP', '120')
  const { started, record, notices } = await trained()
  expect(started.map(({ device }) => device.en)).toEqual(['stand-in', expect.stringContaining('CPU')])
  expect(record).toMatchObject({ settings: { device: 'cpu' }, devices: ['cuda', 'cpu'], epochs: 4 })
  expect(notices[0]).toMatch(
    /stopped working \(device lost \(test\)\)\. The training (goes on with|begins again on) the CPU/,
  )
})
