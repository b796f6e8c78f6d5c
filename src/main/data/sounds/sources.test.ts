// Sounds as a source: class folders, tables of paths, rules, new data for a trained model, generated tones.
import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { apply, prepare, soundNumbers, suggest } from '../index.ts'
import { refusal, TestFolder, wavOf } from '../testFiles.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const split = { ratio: [8, 1, 1] as [number, number, number], stratified: true }
const tone = (hertz: number, rate = 8000, seconds = 0.5) =>
  Array.from({ length: rate * seconds }, (_, n) => 0.5 * Math.sin((2 * Math.PI * hertz * n) / rate))

for (const [name, hertz] of [
  ['low', 300],
  ['high', 2000],
] as const)
  for (let i = 0; i < 6; i++) folder.write(`same/${name}/${i}.wav`, wavOf(8000, [tone(hertz + i)]))

test('a folder per class is proposed as log-mel spectrograms, scaled by the training part', async () => {
  const { document, summary } = await suggest({ kind: 'file', path: 'same' }, folder.path)
  expect(document.recipe.audio).toEqual({
    rate: 8000,
    seconds: 0.5,
    crop: 'centre',
    channels: 1,
    logMel: { window: 256, hop: 128, bands: 40 },
  })
  expect(summary).toMatchObject({
    count: 12,
    task: 'classes',
    variables: [{ name: 'x', shape: [1, 40, 32], spectrogram: true }, {}],
  })
  const { dataset, split: parts, preprocessing } = await prepare(document, folder.path, 1)
  const [x] = dataset.variables
  expect(x.spectrogram).toBe(true)
  const training = Array.from(parts.training, (index) =>
    Array.from(x.values.subarray(index * 40 * 32, (index + 1) * 40 * 32), (value) => value * x.scale + x.offset),
  ).flat()
  const mean = training.reduce((sum, value) => sum + value, 0) / training.length
  expect(mean).toBeCloseTo(0, 3)
  expect(training.reduce((sum, value) => sum + value ** 2, 0) / training.length).toBeCloseTo(1, 3)
  const again = await prepare(document, folder.path, 1)
  expect(again.dataset.variables[0].values).toEqual(x.values)
  const one = await apply(preprocessing, `${folder.path}/same/low/3.wav`, { labelsOptional: true })
  const index = Array.from({ length: 12 }, (_, i) => dataset.sampleName(i)).indexOf('low/3.wav')
  expect(one.dataset.variables[0].values).toEqual(x.values.slice(index * 40 * 32, (index + 1) * 40 * 32))
  const [fitted] = preprocessing.variables
  if (fitted.kind !== 'sounds') throw new Error('these are sounds')
  const tried = await soundNumbers(fitted, await readFile(`${folder.path}/same/low/3.wav`))
  expect(tried).toEqual(one.dataset.variables[0].values)
  const evaluated = await apply(preprocessing, `${folder.path}/same`)
  expect(evaluated.dataset.count).toBe(12)
})

test('waveforms: mono 1×T, stereo 2×T', async () => {
  for (let i = 0; i < 4; i++) {
    folder.write(`stereo/a/${i}.wav`, wavOf(8000, [tone(300), tone(400)]))
    folder.write(`stereo/b/${i}.wav`, wavOf(8000, [tone(500), tone(600)]))
  }
  for (const channels of [1, 2] as const) {
    const recipe = { audio: { crop: 'start' as const, channels }, split }
    const source = { kind: 'file' as const, path: 'stereo' }
    const { variables } = await prepare({ name: 'd', source, recipe }, folder.path, 1)
    expect(variables[0].shape).toEqual([channels, 4000])
  }
})

test('sounds that differ are refused with the counts where no rule brings them together', async () => {
  for (let i = 0; i < 6; i++) folder.write(`mixed/a/${i}.wav`, wavOf(8000, [tone(300)]))
  for (let i = 0; i < 4; i++) folder.write(`mixed/b/${i}.wav`, wavOf(16_000, [tone(300, 16_000, 1)]))
  const source = { kind: 'file' as const, path: 'mixed' }
  const audio = { crop: 'start' as const, channels: 1 as const }
  const read = (more: object) =>
    prepare({ name: 'd', source, recipe: { audio: { ...audio, ...more }, split } }, folder.path, 1)
  expect((await refusal(() => read({}))).en).toContain('different sampling rates: 8000 Hz (6), 16000 Hz (4). Give')
  expect((await refusal(() => read({ rate: 8000 }))).en).toContain('different lengths: 0.5 s (6), 1 s (4). Give')
  expect((await read({ rate: 8000, seconds: 0.75 })).variables[0].shape).toEqual([1, 6000])
  expect((await refusal(() => read({ rate: 8000, seconds: -1 }))).en).toContain('audio.seconds')
  const logMel = { window: 300, hop: 100, bands: 20 }
  expect((await refusal(() => read({ rate: 8000, seconds: 1, logMel }))).en).toContain('audio.logMel.window')
  const { summary } = await suggest(source, folder.path)
  expect(summary.notices.map(({ en }) => en)).toEqual([
    expect.stringContaining('4 of 10 sounds are brought to 8000'),
    expect.stringContaining('The sounds last 0.5–1 s. They are brought to 0.5 s: 4 are cut'),
  ])
})

test('a table of paths', async () => {
  const lines = [
    'file,kind',
    ...Array.from({ length: 8 }, (_, i) => `same/${i % 2 ? 'low' : 'high'}/${i >> 1}.wav,${i % 2}`),
  ]
  folder.write('sounds.csv', lines.join('\n'))
  const { document, summary } = await suggest({ kind: 'file', path: 'sounds.csv' }, folder.path)
  expect(document.recipe.columns?.[0]).toMatchObject({ name: 'file', kind: 'sound', role: 'input' })
  expect(summary).toMatchObject({ count: 8, variables: [{ name: 'x', shape: [1, 40, 32] }, { name: 'y' }] })
  const { preprocessing } = await prepare(document, folder.path, 1)
  const { dataset } = await apply(preprocessing, `${folder.path}/sounds.csv`)
  expect(dataset.count).toBe(8)
})

test('a model of sounds refuses other data', async () => {
  const { document } = await suggest({ kind: 'file', path: 'same' }, folder.path)
  const { preprocessing } = await prepare(document, folder.path, 1)
  folder.png('pictures/a/1.png', 4, 4, [1, 2, 3])
  const text = await refusal(() => apply(preprocessing, `${folder.path}/pictures`))
  expect(text.en).toContain('it needs sounds (.wav)')
})

test('generated tones', async () => {
  const source = { kind: 'generator' as const, generator: 'tones', count: 40, seed: 1 }
  const { document, summary } = await suggest(source, folder.path)
  expect(document.recipe.audio).toMatchObject({ rate: 8000, seconds: 0.5 })
  expect(summary).toMatchObject({ count: 40, outputs: 4, variables: [{ shape: [1, 40, 32] }, {}], notices: [] })
})
