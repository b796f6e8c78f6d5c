// Data as it is named on the command line.
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../../shared/errors.ts'
import { dataSource } from './dataSource.ts'

test('paths become relative to the project', () => {
  expect(dataSource('data/iris.csv', 'projects/iris.tsumiki')).toEqual({ kind: 'file', path: '../data/iris.csv' })
  expect(dataSource(resolve('データ/花.csv'), 'p.tsumiki')).toEqual({ kind: 'file', path: 'データ/花.csv' })
  expect(dataSource('.', 'p.tsumiki')).toEqual({ kind: 'file', path: '.' })
})

test('generators come with their settings', () => {
  expect(dataSource('generate:spiral,noise=0,count=400,seed=2', 'p.tsumiki')).toEqual({
    kind: 'generator',
    generator: 'spiral',
    noise: 0,
    count: 400,
    seed: 2,
  })
  expect(dataSource('generate:xor', 'p.tsumiki')).toEqual({ kind: 'generator', generator: 'xor', count: 1000, seed: 1 })
})

test.each(['generate:spiral,nois=1', 'generate:spiral,noise', 'generate:spiral,count=1=2', 'generate:spiral,'])(
  '%s is refused, naming the settings',
  (words) => {
    expect(() => dataSource(words, 'p.tsumiki')).toThrow(UserError)
    expect(() => dataSource(words, 'p.tsumiki')).toThrow(/its settings: count, seed, noise/)
  },
)
