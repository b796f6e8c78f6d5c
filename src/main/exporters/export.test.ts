// Exporting a run: what is written and returned, what is replaced and what is kept.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../shared/text.ts'
import { loadTemplate } from '../projects/templates.ts'
import type { ExporterDefinition } from './definition.ts'
import { exportFormats, exportModel, exportRun } from './index.ts'
import { findExporter } from './registry.ts'
import { handMade, randomInputs } from './testing/handMade.ts'
import { makeRun } from './testing/madeRun.ts'
import { refusal } from './testing/refusal.ts'
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
    expect((await refusal(exportRun(run, format, out))).en).toContain(name)
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
    expect(message.en).toMatch(/largest difference is \d\.\de[+-]\d/)
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
