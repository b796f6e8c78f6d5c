// The way of a user: a project from their data, checked, trained, evaluated, used and taken away.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JsonLine, Workshop } from './tsumiki.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = await Workshop.open()
  await workshop.write('花.csv', flowers())
})
afterAll(() => workshop.close())

/** Two kinds that their petals tell apart, in words that need two columns a letter. */
function flowers(): string {
  const rows = Array.from({ length: 90 }, (_, i) => {
    const long = i % 2 === 0
    return `${(long ? 5 : 2) + (i % 7) / 10},${(i * 13) % 11},${long ? '長い花' : 'short'}`
  })
  return `${['花弁の長さ,色,種類', ...rows].join('\n')}\n`
}

const scores = { loss: expect.any(Number), accuracy: expect.any(Number) }
const ratios = { precision: expect.any(Number), recall: expect.any(Number), fMeasure: expect.any(Number) }

test('new fits a template to the data, and never writes over a project', async () => {
  const args = ['new', '花.tsumiki', '--template', 'mlp', '--data', '花.csv', '--label', '種類']
  expect(await workshop.json(...args)).toEqual([
    { file: workshop.path('花.tsumiki'), template: 'mlp', samples: 90, task: 'classes', outputs: 2, notices: [] },
  ])
  const before = await readFile(workshop.path('花.tsumiki'), 'utf8')
  expect(await workshop.refused(1, args)).toContain("'花.tsumiki' exists already")
  expect(await readFile(workshop.path('花.tsumiki'), 'utf8')).toBe(before)
})

test('check finds nothing, shapes says what every block costs', async () => {
  expect(await workshop.json('check', '花.tsumiki')).toMatchObject([{ errors: 0, problems: [] }])
  const [{ networks, sums }] = await workshop.json('shapes', '花.tsumiki')
  expect(networks.Main[0]).toEqual({ name: 'input', type: 'input', output: '2', parameters: 0, multiplyAdds: 0 })
  const dense = networks.Main[1]
  const outputs = Number(dense.output)
  expect(dense).toMatchObject({ name: 'dense1', input: '2', parameters: 3 * outputs, multiplyAdds: 2 * outputs })
  const total = (key: string) => networks.Main.reduce((sum: number, block: JsonLine) => sum + block[key], 0)
  expect(sums.Main).toMatchObject({ parameters: total('parameters'), multiplyAdds: total('multiplyAdds') })
  const { stdout } = await workshop.tsumiki('shapes', '花.tsumiki', '--lang', 'ja')
  expect(stdout).toContain('パラメーター')
})

let run: string

test('train tells every epoch and ends with the test part’s scores', async () => {
  const lines = await workshop.json('train', '花.tsumiki', '--epochs', '3', '--threads', '1', '--seed', '5')
  expect(lines).toHaveLength(4)
  for (const [i, line] of lines.slice(0, 3).entries())
    expect(line).toMatchObject({ type: 'epoch', epoch: i + 1, training: scores, validation: scores })
  const finished = lines[3]
  expect(finished).toEqual({
    type: 'finished',
    run: expect.stringMatching(/花\.runs/),
    reason: 'epochs',
    backend: 'onnx',
    device: 'cpu',
    threads: 1,
    epochs: 3,
    best: { epoch: expect.any(Number), validation: scores },
    test: { accuracy: expect.any(Number), macro: ratios },
    testLooks: 1,
    samplesPerSecond: expect.any(Number),
    elapsedSeconds: expect.any(Number),
    loadingShare: expect.any(Number),
  })
  run = finished.run
  expect((await readdir(run)).sort()).toEqual(
    expect.arrayContaining(['best.safetensors', 'evaluation.json', 'last.safetensors', 'metrics.jsonl', 'run.json']),
  )
})

test('settings can be changed for one run, and people see the epochs and the confusion matrix', async () => {
  const before = await readFile(workshop.path('花.tsumiki'), 'utf8')
  const settings = ['--set', 'dense1.outputs=8', '--set', 'learningRate=0.05', '--set', 'epochs=2']
  const { code, stdout, stderr } = await workshop.tsumiki('train', '花.tsumiki', ...settings)
  expect(code).toBe(0)
  expect(stderr).toMatch(/epoch 1 of 2 {3}loss \S+ {2}accuracy \S+ % {3}validation: .* samples\/s/)
  expect(stdout).toMatch(/truth \\ predicted +short +長い花 +recall/)
  expect(stdout).toContain('F-measure')
  expect(stdout).toContain('The first model scored on this test data')
  expect(await readFile(workshop.path('花.tsumiki'), 'utf8')).toBe(before)
  const wrong = ['train', '花.tsumiki', '--set', 'dense9.outputs=8']
  expect(await workshop.refused(1, wrong)).toContain('dense1')
})

test('evaluate gives the same scores again, also on another part and on a file', async () => {
  const saved = JSON.parse(await readFile(join(run, 'evaluation.json'), 'utf8'))
  const [own] = await workshop.json('evaluate', run)
  expect(own).toMatchObject({ run, of: { split: 'test' }, count: 9, classes: ['short', '長い花'] })
  expect(JSON.stringify(saved)).toContain(JSON.stringify(own.confusion))
  expect(own.testLooks).toBe(1)
  const [training] = await workshop.json('evaluate', run, '--split', 'training')
  expect(training).not.toHaveProperty('testLooks')
  expect(training.count).toBe(72)
  const [file] = await workshop.json('evaluate', run, '--data', '花.csv')
  expect(file).toMatchObject({ of: { file: workshop.path('花.csv') }, count: 90, macro: ratios })
})

test('predict writes a CSV that spreadsheets open, without needing labels', async () => {
  await workshop.write('new.csv', '花弁の長さ,色\n5.2,3\n2.1,4\n')
  expect(await workshop.json('predict', run, '--data', 'new.csv', '--out', 'out.csv')).toEqual([
    { count: 2, out: 'out.csv', notices: expect.any(Array) },
  ])
  const [header, first, second] = (await readFile(workshop.path('out.csv'), 'utf8')).split('\n')
  expect(header).toBe('\uFEFFsample,prediction,p(short),p(長い花)')
  expect([first, second].map((line) => line.split(',')[1])).toEqual(['長い花', 'short'])
})

test.each(['onnx', 'tfjs'])('export writes %s and compares its predictions', async (format) => {
  const [exported] = await workshop.json('export', run, '--format', format, '--out', format)
  expect(exported).toEqual({ format, files: expect.any(Array), maxDifference: expect.any(Number) })
  expect(exported.maxDifference).toBeLessThan(1e-4)
  expect(exported.files.length).toBeGreaterThan(1)
})

test('runs lists what was trained, for both kinds of readers', async () => {
  const lines = await workshop.json('runs', '花.tsumiki')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toMatchObject({ run, state: 'finished', epochs: 3, best: { validation: scores } })
  const { stdout } = await workshop.tsumiki('runs', '花.tsumiki', '--lang', 'ja')
  expect(stdout).toMatch(/実行 +状態/)
})

test('devices names a usable one; bench measures the network that is named', async () => {
  const devices = await workshop.json('devices')
  expect(devices).toContainEqual({ backend: 'onnx', device: 'cpu', name: expect.any(String), available: true })
  const [figure] = await workshop.json('bench', 'autoencoder', '--threads', '1', '--backend', 'onnx')
  expect(figure).toMatchObject({ net: 'autoencoder', batch: 64, backend: 'onnx', threads: 1 })
  expect(figure.samplesPerSecond).toBeGreaterThan(0)
})

test('numbers are predicted with errors in their own units', async () => {
  const made = ['new', 'plane.tsumiki', '--template', 'regression-mlp', '--data', 'generate:planeRegression,count=200']
  await workshop.json(...made)
  const lines = await workshop.json('train', 'plane.tsumiki', '--epochs', '2')
  expect(lines[0].validation).toEqual({ loss: expect.any(Number), mae: expect.any(Number), rmse: expect.any(Number) })
  expect(lines[2].test).toEqual({ mae: expect.any(Number), rmse: expect.any(Number), r2: expect.any(Number) })
})
