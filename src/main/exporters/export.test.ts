// Exporting a run: what is written and returned, what is kept, and what a person is told where it cannot be done.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import { languages } from '../../shared/text.ts'
import { loadTemplate } from '../projects/templates.ts'
import type { ExporterDefinition } from './definition.ts'
import { handMade, randomInputs } from './handMade.ts'
import { exportFormats, exportModel, exportRun } from './index.ts'
import { makeRun } from './madeRun.ts'
import { findExporter } from './registry.ts'
import type { TrainedModel } from './trainedModel.ts'

const formats = exportFormats().map(({ format }) => format)
let folder: string
let run: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tsumiki-'))
  run = await makeRun(folder, await loadTemplate('playground'))
})
afterAll(() => rm(folder, { recursive: true }))

const place = (name: string) => join(folder, name)

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(UserError)
  const { text } = error as UserError
  for (const language of languages) expect(text[language]).toMatch(/[.。）]$/)
  return text.en
}

test('every format has a name and a summary in both languages', () => {
  expect(formats).toEqual(['onnx', 'tfjs'])
  for (const { text } of exportFormats())
    for (const language of languages) expect(text[language].name && text[language].summary).toBeTruthy()
})

describe.each(formats)('%s', (format) => {
  test('names its files, which predict as the program does', async () => {
    const out = place(`${format}/new/folder`)
    const { files, maxDifference, ...rest } = await exportRun(run, format, out)
    expect(rest).toEqual({ format })
    expect(maxDifference).toBeLessThanOrEqual(1e-4)
    expect((await readdir(out)).map((name) => join(out, name)).sort()).toEqual([...files].sort())
  })

  test('says in a file for programs and one for people what the numbers are', async () => {
    const out = place(`${format}-described`)
    await exportRun(run, format, out)
    const description = JSON.parse(await readFile(join(out, `tsumiki-${format}.json`), 'utf8'))
    expect(description).toMatchObject({
      exportFormat: format,
      project: 'Playground',
      inputs: [{ name: 'x', nameInModel: 'x', shape: [2] }],
      outputs: [{ name: 'sigmoid', nameInModel: 'sigmoid', shape: [1], task: 'binary', classes: ['-1', '1'] }],
      preprocessing: { variables: expect.any(Array) },
    })
    const text = await readFile(join(out, `README-${format}.txt`), 'utf8')
    expect(text).toContain("Input 'x': N×2")
    expect(text).toContain("入力 'x': N×2")
  })

  test('replaces its own files and touches no others', async () => {
    const out = place(`${format}-again`)
    await exportRun(run, format, out)
    await writeFile(join(out, 'mine.txt'), 'mine')
    const { files } = await exportRun(run, format, out)
    expect(await readdir(out)).toHaveLength(files.length + 1)
    expect(await readFile(join(out, 'mine.txt'), 'utf8')).toBe('mine')
  })

  test("does not overwrite somebody else's file of the same name", async () => {
    const out = place(`${format}-foreign`)
    const name = { onnx: 'model.onnx', tfjs: 'model.json' }[format]!
    await mkdir(out)
    await writeFile(join(out, name), 'mine')
    expect(await refusal(exportRun(run, format, out))).toContain(name)
    expect(await readdir(out)).toEqual([name])
  })

  test('keeps the good export where a new one predicts something else', async () => {
    const out = place(`${format}-wrong`)
    await exportRun(run, format, out)
    const before = await contents(out)
    const model = handMade([
      { type: 'input', name: 'in', properties: { size: [2] } },
      { type: 'dense', name: 'out' },
    ])
    const exporter = findExporter(format)!
    const wrong: ExporterDefinition = {
      ...exporter,
      files: ({ weights, ...rest }) => exporter.files({ ...rest, weights: shifted(weights) }),
    }
    const message = await refusal(exportModel(model, wrong, randomInputs(model), out))
    expect(message).toMatch(/largest difference is \d\.\de[+-]\d/)
    expect(await contents(out)).toEqual(before)
    await refusal(exportModel(model, wrong, randomInputs(model), place(`${format}-never`)))
    expect(await readdir(folder)).not.toContain(`${format}-never`)
  })

  test('works without the data', async () => {
    const project = await loadTemplate('playground')
    const lost = await makeRun(place(`${format}-lost`), project)
    const record = JSON.parse(await readFile(join(lost, 'run.json'), 'utf8'))
    record.project.datasets[0].source = { kind: 'file', path: 'gone.csv' }
    await writeFile(join(lost, 'run.json'), JSON.stringify(record))
    const { maxDifference } = await exportRun(lost, format, place(`${format}-without`))
    expect(maxDifference).toBeLessThanOrEqual(1e-4)
  })
})

test('removes what an export left that was killed, and nothing of one that is running', async () => {
  const out = place('killed')
  const [left, running] = ['.export-4194304-a1B2c3', `.export-${process.pid}-a1B2c3`]
  await mkdir(join(out, left, 'half'), { recursive: true })
  await mkdir(join(out, running))
  await exportRun(run, 'onnx', out)
  expect(await readdir(out)).toContain(running)
  expect(await readdir(out)).not.toContain(left)
})

test('several formats share a folder', async () => {
  const out = place('shared')
  const written = await Promise.all(formats.map((format) => exportRun(run, format, out)))
  expect((await readdir(out)).sort()).toEqual(
    written.flatMap(({ files }) => files.map((f) => f.slice(out.length + 1))).sort(),
  )
})

test('blocks that TensorFlow.js lacks are named before anything is written', async () => {
  const model = handMade([
    { type: 'input', name: 'in', properties: { size: [3] } },
    { type: 'step', name: 'first' },
    { type: 'step', name: 'second' },
  ])
  const message = await refusal(exportModel(model, findExporter('tfjs')!, randomInputs(model), place('refused')))
  expect(message).toContain("'first'")
  expect(message).toContain("'second'")
  expect(await readdir(folder)).not.toContain('refused')
})

describe('is refused in a sentence', () => {
  test('an unknown format, with those there are', async () => {
    expect(await refusal(exportRun(run, 'keras', place('x')))).toContain('onnx, tfjs')
  })

  test('a folder that is no run', async () => {
    expect(await refusal(exportRun(folder, 'onnx', place('x')))).toContain('run.json')
  })

  test('a file where the folder should be', async () => {
    await writeFile(place('file'), '')
    expect(await refusal(exportRun(run, 'onnx', place('file')))).toContain('is a file')
    expect(await refusal(exportRun(run, 'onnx', place('file/below')))).toContain('file')
  })

  test.each([
    ['a network that is gone', { network: 'Other' }],
    ['a project without networks', { project: {} }],
    [
      'blocks of unknown types',
      { project: { networks: [{ name: 'Main', nodes: [{ id: 'a', type: 'b' }], edges: [] }] } },
    ],
    ['no preprocessing', { preprocessing: null }],
    ['no variables', { variables: 'x' }],
  ])('run.json with %s', async (_, change) => {
    const bad = await makeRun(folder, await loadTemplate('playground'))
    const record = JSON.parse(await readFile(join(bad, 'run.json'), 'utf8'))
    await writeFile(join(bad, 'run.json'), JSON.stringify({ ...record, ...change }))
    expect(await refusal(exportRun(bad, 'onnx', place('x')))).toContain('run.json')
  })

  test('weights of another network', async () => {
    const bad = await makeRun(folder, await loadTemplate('playground'))
    const other = await makeRun(place('other'), await loadTemplate('logistic-regression'))
    await writeFile(join(bad, 'best.safetensors'), await readFile(join(other, 'best.safetensors')))
    expect(await refusal(exportRun(bad, 'onnx', place('x')))).toContain('do not fit')
  })

  test('no weights yet, and weights cut off', async () => {
    const bad = await makeRun(folder, await loadTemplate('playground'))
    await writeFile(join(bad, 'best.safetensors'), (await readFile(join(bad, 'best.safetensors'))).subarray(0, 100))
    expect(await refusal(exportRun(bad, 'onnx', place('x')))).toContain('safetensors')
    await rm(join(bad, 'best.safetensors'))
    expect(await refusal(exportRun(bad, 'onnx', place('x')))).toContain('no trained weights')
  })
})

async function contents(path: string): Promise<Record<string, string>> {
  const names = await readdir(path)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'base64')])),
  )
}

function shifted(weights: TrainedModel['weights']) {
  const changed = Object.entries(weights).map(([name, weight]) => [
    name,
    { ...weight, data: (weight.data as Float32Array).map((value) => value + 0.01) },
  ])
  return Object.fromEntries(changed)
}
