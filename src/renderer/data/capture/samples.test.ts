// What was captured becomes a folder for each class, under names that every system takes.
import { expect, test } from 'vitest'
import {
  type CapturedClass,
  classesOf,
  filesOf,
  folderName,
  type Medium,
  problemOfMore,
  problemOfNew,
} from './samples.ts'

const captured = (id: number, name: string, count: number, medium: Medium = 'picture'): CapturedClass => ({
  id,
  name,
  samples: Array.from({ length: count }, () => ({ medium, blob: new Blob(['x']), url: '' })),
})

test('a folder for each class', async () => {
  const classes = [captured(1, 'グー', 2), captured(2, 'a/b', 1, 'sound'), { ...captured(3, 'x. ', 1), present: 9 }]
  const files = await filesOf(classes, async ({ medium }) => new Blob([medium]))
  expect(files.map(({ path }) => path)).toEqual([
    'グー/0001.png',
    'グー/0002.png',
    'a_b/0001.wav',
    // One that is there keeps its name.
    'x. /0001.png',
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
  expect(problemOfNew(two, 'set')).toBeUndefined()
  expect(problemOfNew(two, ' ')).toBe('name')
  expect(problemOfNew([captured(1, 'a', 5), captured(2, 'A', 5)], 'set')).toBe('classNames')
  expect(problemOfNew([captured(1, 'a', 5), captured(2, 'b', 4)], 'set')).toBe('few')
  expect(problemOfNew([captured(1, 'a', 9), captured(2, 'b', 0)], 'set')).toBe('few')
})

test('what is still missing where classes are there already', () => {
  const there = (name: string, count: number) => ({ ...captured(0, name, count), present: 8 })
  expect(problemOfMore([there('a', 0), there('b', 0)])).toBe('nothing')
  expect(problemOfMore([there('a', 1), there('b', 0), captured(3, 'c', 0)])).toBeUndefined()
  expect(problemOfMore([there('a', 0), captured(3, 'c', 4)])).toBe('fewInNew')
  expect(problemOfMore([there('a', 0), captured(3, 'c', 5)])).toBeUndefined()
  expect(problemOfMore([there('a', 1), captured(3, 'A', 5)])).toBe('classNames')
  expect(problemOfMore([there('a', 1), captured(3, ' ', 5)])).toBe('classNames')
  // As other systems allow it.
  expect(problemOfMore([there('a', 1), there('A', 0)])).toBeUndefined()
})
