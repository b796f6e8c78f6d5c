// What was captured becomes a folder for each class, under names that every system takes.
import { expect, test } from 'vitest'
import { type CapturedClass, classesOf, filesOf, folderName, type Medium, problemOf } from './samples.ts'

const captured = (id: number, name: string, count: number, medium: Medium = 'picture'): CapturedClass => ({
  id,
  name,
  samples: Array.from({ length: count }, () => ({ medium, blob: new Blob(['x']), url: '' })),
})

test('a folder for each class', async () => {
  const classes = [captured(1, 'グー', 2), captured(2, 'a/b', 1, 'sound')]
  const files = await filesOf(classes, 'じゃんけん', async ({ medium }) => new Blob([medium]))
  expect(files.map(({ path }) => path)).toEqual([
    'じゃんけん/グー/0001.png',
    'じゃんけん/グー/0002.png',
    'じゃんけん/a_b/0001.wav',
  ])
  expect(await files[2].file.text()).toBe('sound')
})

test('pictures and sounds are counted apart', () => {
  const mixed = {
    ...captured(1, 'a', 0),
    samples: [captured(1, 'a', 1), captured(1, 'a', 2, 'sound')].flatMap((each) => each.samples),
  }
  expect(classesOf([mixed], 'sound')[0].samples).toHaveLength(2)
  expect(classesOf([mixed], 'picture')[0].samples).toHaveLength(1)
})

test('names that a system would refuse are made such as it takes', () => {
  expect(['..', 'a. ', 'con', 'x:y', ' '].map(folderName)).toEqual(['', 'a', '_con', 'x_y', ''])
})

test('what is still missing', () => {
  const two = [captured(1, 'a', 5), captured(2, 'b', 5)]
  expect(problemOf(two, 'set')).toBeUndefined()
  expect(problemOf(two, ' ')).toBe('name')
  expect(problemOf([captured(1, 'a', 5), captured(2, 'A', 5)], 'set')).toBe('classNames')
  expect(problemOf([captured(1, 'a', 5), captured(2, 'b', 4)], 'set')).toBe('few')
  expect(problemOf([captured(1, 'a', 9), captured(2, 'b', 0)], 'set')).toBe('few')
})
