// Runs that do not end by themselves: stopped, killed, continued, tried twice at once, out of disk.
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCheckpoint } from '../../src/main/runs/checkpoint.ts'
import { jsonLines, type Running, Workshop } from './tsumiki.ts'

const LONG = { timeout: 240_000 }

let workshop: Workshop
beforeAll(async () => {
  workshop = await Workshop.open()
  await workshop.json('new', 'digits.tsumiki', '--template', 'mlp', '--data', 'generate:digits,count=1500')
})
afterAll(() => workshop.close())

const epochs = 20
/** One thread: the same bits on every machine. A wide layer: an epoch takes a while. */
const train = ['train', 'digits.tsumiki', '--threads', '1', '--set', 'dense1.outputs=512', '--epochs', String(epochs)]

/** The folder of the newest run. */
async function newestRun(): Promise<string> {
  const runs = workshop.path('digits.runs')
  const made = await readdir(runs).catch(() => [])
  return join(runs, made.sort().at(-1) ?? '')
}

/** Until the run can be continued from somewhere in its middle. */
async function hasCheckpoint(running: Running): Promise<void> {
  await running.said(/"type":"epoch","epoch":2\b|"epoch":[1-9]\d/)
  for (;;) {
    const names = await readdir(await newestRun())
    if (names.includes('last.safetensors')) return
    await wait(50)
  }
}

async function trainingProcess(run: string): Promise<number> {
  return JSON.parse(await readFile(join(run, 'run.json'), 'utf8')).status.pid
}

test('stopped by Ctrl+C and killed, a run continues to the same curve and weights, bit for bit', LONG, async () => {
  const whole = (await workshop.json(...train)).at(-1)

  const stopped = workshop.start(...train, '--json')
  await hasCheckpoint(stopped)
  stopped.interrupt()
  const { code, stdout, stderr } = await stopped.result
  const finished = jsonLines(stdout).at(-1)
  expect({ code, ...finished }).toMatchObject({ code: 0, type: 'finished', reason: 'stopped' })
  expect(finished.best.epoch).toBeGreaterThan(0)
  expect(stderr).toContain('the best weights are kept')
  const run: string = finished.run
  const [afterStop] = (await workshop.json('runs', 'digits.tsumiki')).filter((line) => line.run === run)
  expect(afterStop.state).toBe('stopped')

  const killed = workshop.start('train', '--resume', run, '--json')
  await killed.said(/"type":"epoch"/)
  process.kill(await trainingProcess(run), 'SIGKILL')
  const after = await killed.result
  expect(after.code).toBe(1)
  expect(after.stderr).toContain('ended unexpectedly (SIGKILL)')
  expect(after.stderr).toContain(`train --resume ${run}`)
  const [afterKill] = (await workshop.json('runs', 'digits.tsumiki')).filter((line) => line.run === run)
  expect(afterKill.state).toBe('interrupted')

  const all = workshop.start('train', '--resume', run, '--json')
  await all.said(/"type":"epoch"/)
  all.kill()
  await all.result

  const resumed = (await workshop.json('train', '--resume', run)).at(-1)
  expect(resumed).toMatchObject({ reason: 'epochs', epochs, best: whole.best, test: whole.test })
  for (const file of ['metrics.jsonl', 'best.safetensors', 'evaluation.json'])
    expect((await readFile(join(run, file))).equals(await readFile(join(whole.run, file))), file).toBe(true)
  const [a, b] = await Promise.all([run, whole.run].map(loadCheckpoint))
  expect(a?.weights).toEqual(b?.weights)
  expect(a?.optimizerState).toEqual(b?.optimizerState)
})

test('a finished run goes on for more epochs', async () => {
  const first = (await workshop.json('train', 'digits.tsumiki', '--epochs', '1')).at(-1)
  const lines = await workshop.json('train', '--resume', first.run, '--epochs', '2')
  expect(lines.map(({ type, epoch }) => [type, epoch])).toEqual([
    ['epoch', 2],
    ['finished', undefined],
  ])
})

test('two processes cannot train one run', async () => {
  const first = workshop.start(...train, '--epochs', '1000', '--json')
  await hasCheckpoint(first)
  const run = await newestRun()
  expect(await workshop.refused(1, ['train', '--resume', run])).toMatch(/Process \d+ on .* has been training/)
  first.interrupt()
  expect((await first.result).code).toBe(0)
  expect((await workshop.json('evaluate', run))[0].count).toBe(150)
})

test('Ctrl+C before training has begun', async () => {
  const running = workshop.start(...train)
  await running.said(/Training with/)
  running.interrupt()
  const { code, stdout } = await running.result
  expect(code).toBe(0)
  expect(stdout).toMatch(/Stopped after \d+ epochs, as asked/)
})

test('a full disk ends in a sentence, and what was saved before stays readable', async (context) => {
  const small = workshop.path('small')
  await mkdir(small)
  const mount = promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small])
  await mount.catch(() => context.skip('this test needs the right to mount a small disk'))
  try {
    await workshop.json('new', 'small/p.tsumiki', '--template', 'playground', '--data', 'generate:xor,count=200')
    const ok = (await workshop.json('train', 'small/p.tsumiki', '--epochs', '2')).at(-1)
    const wide = ['train', 'small/p.tsumiki', '--epochs', '2', '--set', 'dense1.outputs=5000']
    expect(await workshop.refused(1, wide)).toMatch(/no space left on the disk.*Nothing saved before is lost/)
    expect((await workshop.json('evaluate', ok.run))[0].count).toBe(20)
    expect((await workshop.json('check', 'small/p.tsumiki'))[0].errors).toBe(0)
  } finally {
    await promisify(execFile)('umount', [small])
  }
})

test('when the command line is killed, its run saves, ends, and can be continued at once', LONG, async () => {
  const first = workshop.start(...train, '--epochs', '1000', '--json')
  await hasCheckpoint(first)
  const run = await newestRun()
  first.killAlone()
  await first.result
  const [line] = (await workshop.json('train', '--resume', run, '--epochs', '3')).filter(
    ({ type }) => type === 'finished',
  )
  expect(line.run).toBe(run)
})
