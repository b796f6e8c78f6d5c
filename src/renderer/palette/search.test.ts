// Blocks are found by every name they have, however it is typed.
import { describe, expect, test } from 'vitest'
import { layerTypes } from '../../shared/layers/registry.ts'
import { searchLayers } from './search.ts'

const found = (words: string) => searchLayers(layerTypes(), words).map(({ type }) => type)

describe('the palette finds', () => {
  test.each([
    ['全結合', 'dense'],
    ['Affine', 'dense'],
    ['fully connected', 'dense'],
    ['FullyConnected', 'dense'],
    ['conv 2d', 'conv2d'],
    ['ｃｏｎｖ２ｄ', 'conv2d'],
    ['どろっぷあうと', 'dropout'],
    ['畳み込み', 'conv2d'],
    ['2D畳み込み', 'conv2d'],
    ['畳み込み 2D', 'conv2d'],
  ])('%s', (words, type) => {
    expect(found(words)).toContain(type)
  })

  test('a block of that very name first', () => {
    expect(found('relu')[0]).toBe('relu')
    expect(found('add')[0]).toBe('add')
  })

  test('everything without words, nothing for nonsense', () => {
    expect(found(' ')).toHaveLength(layerTypes().length)
    expect(found('zzzz')).toEqual([])
  })
})
