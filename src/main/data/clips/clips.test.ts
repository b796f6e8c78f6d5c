// Clips: folders of frames as samples, by class or not, with a fixed number of frames.
import { afterAll, expect, test, vi } from 'vitest'
import { apply, fillBatch, prepare, suggest } from '../index.ts'
import { refusal, TestFolder } from '../testFiles.ts'
import { channelsFirst, chosenFrames } from './variable.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const frame = (path: string, colour: readonly number[]) => folder.png(path, 4, 2, colour)

for (const [c, name] of ['left', 'right'].entries())
  for (let sample = 0; sample < 5; sample++)
    for (let i = 0; i < 3 + (sample % 2); i++)
      frame(`films/${name}/take ${sample}/frame_${i + 9}.png`, [10 * i, 20 * c, sample])

test('a folder per class, a folder per sample, numbered frames are proposed as clips', async () => {
  const { document, summary } = await suggest({ kind: 'file', path: 'films' }, folder.path)
  expect(document.recipe.clips).toEqual({ frames: 3, pick: 'spread' })
  expect(summary).toMatchObject({
    count: 10,
    outputs: 2,
    variables: [{ name: 'x', shape: [3, 3, 2, 4] }, { name: 'y' }],
  })
  const { dataset, preprocessing } = await prepare(document, folder.path, 1)
  expect(dataset.sampleName(7)).toBe('right/take 2')
  const [x] = dataset.variables
  // Red tells the frame, green the class, blue the sample; of 'right/take 3' four frames are to be three.
  const values = Array.from(x.values.slice(8 * 72, 9 * 72))
  expect([0, 8, 16].map((at) => values[at])).toEqual([0, 10, 20])
  expect(values.slice(24, 48).every((value) => value === 20)).toBe(true)
  expect(values.slice(48, 72).every((value) => value === 3)).toBe(true)
  const again = await apply(preprocessing, `${folder.path}/films`)
  expect(again.dataset.variables[0].values).toEqual(x.values)
  const unlabelled = await apply(preprocessing, `${folder.path}/films/right`, { labelsOptional: true })
  expect(unlabelled.dataset.count).toBe(5)
  const one = await apply(preprocessing, `${folder.path}/films/right/take 3`, { labelsOptional: true })
  expect(Array.from(one.dataset.variables[0].values)).toEqual(values)
})

test('in a folder of a folder, as archives are unpacked', async () => {
  for (const name of ['left', 'right'])
    for (const sample of ['a', 'b']) for (const i of [1, 2]) frame(`outer/films/${name}/${sample}/f${i}.png`, [i, i, i])
  const { document, summary } = await suggest({ kind: 'file', path: 'outer' }, folder.path)
  expect(summary).toMatchObject({ count: 4, variables: [{ shape: [1, 2, 2, 4] }, { classes: ['left', 'right'] }] })
  const { dataset, preprocessing } = await prepare(document, folder.path, 1)
  expect(dataset.sampleName(3)).toBe('right/b')
  // One class with its samples is not such a folder: its name is a label.
  const one = await apply(preprocessing, `${folder.path}/outer/films`)
  expect(one.dataset.variables).toHaveLength(2)
})

test('clips of different lengths need a rule', async () => {
  const source = { kind: 'file' as const, path: 'films' }
  const split = { ratio: [8, 1, 1] as [number, number, number], stratified: true }
  const read = (clips: { frames?: number; pick: 'start' }) =>
    prepare({ name: 'd', source, recipe: { clips, pictures: { resize: 'fit', channels: 1 }, split } }, folder.path, 1)
  expect((await refusal(() => read({ pick: 'start' }))).en).toContain("'left/take 0' has 3, 'left/take 1' 4")
  expect((await read({ pick: 'start', frames: 5 })).variables[0].shape).toEqual([1, 5, 2, 4])
  expect((await refusal(() => read({ pick: 'start', frames: 0 }))).en).toContain('clips.frames')
})

test('grey clips that take more memory than data may are read from disk, clip by clip', async () => {
  for (let sample = 0; sample < 52; sample++)
    for (let i = 0; i < 4; i++)
      frame(`long/${sample % 2 ? 'odd' : 'even'}/${sample}/${i}.png`, [sample, sample, sample])
  const { document } = await suggest({ kind: 'file', path: 'long' }, folder.path)
  vi.stubEnv('TSUMIKI_HOME', folder.path)
  vi.stubEnv('TSUMIKI_DATA_MB', '0.001')
  try {
    const { dataset } = await prepare(document, folder.path, 1)
    const [x] = dataset.variables
    expect(x).toMatchObject({ shape: [1, 4, 2, 4], stored: { count: 52, length: 32 } })
    const out = new Float32Array(2 * 32)
    fillBatch(x, Int32Array.of(1, 50), 0, 2, out)
    // 'even/2' is the second clip, 'odd/49' the last but one.
    expect(out.map((value) => Math.round(255 * value))).toEqual(new Float32Array(64).fill(2, 0, 32).fill(49, 32))
  } finally {
    vi.unstubAllEnvs()
  }
})

test('pictures in folders of folders stay pictures where they are not numbered frames', async () => {
  for (const name of ['a', 'b'])
    for (const inner of ['x', 'y'])
      for (const each of ['p', 'q']) frame(`plain/${name}/${inner}/${each}.png`, [1, 2, 3])
  const { document, summary } = await suggest({ kind: 'file', path: 'plain' }, folder.path)
  expect(document.recipe.clips).toBeUndefined()
  expect(summary.count).toBe(8)
})

test('which frames are chosen', () => {
  expect(chosenFrames(['a', 'b', 'c', 'd'], 2, 'spread')).toEqual(['a', 'c'])
  expect(chosenFrames(['a', 'b'], 4, 'spread')).toEqual(['a', 'a', 'b', 'b'])
  expect(chosenFrames(['a', 'b'], 3, 'start')).toEqual(['a', 'b', 'b'])
  expect([...channelsFirst(Uint8Array.from([1, 2, 3, 4]), [2, 2, 1, 1])]).toEqual([1, 3, 2, 4])
})
