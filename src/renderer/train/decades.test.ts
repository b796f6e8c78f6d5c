// The axis of the lens.
import { expect, test } from 'vitest'
import type { Look, Spread } from '../../shared/training/lens.ts'
import { decades, decadeTicks } from './decades.ts'

const spread = (low: number, high: number): Spread => ({
  quantiles: [low, low, high, high, high],
  mean: high,
  zeros: 0,
  broken: 0,
})
const silent: Spread = { quantiles: [], mean: 0, zeros: 1, broken: 0 }
const look = (activation: Spread, gradient?: Spread): Look => ({
  epoch: 1,
  at: 0,
  layers: [{ node: 'a', name: 'a', activation, gradient }],
})

test('spans all moments in whole powers of ten', () => {
  const looks = [look(spread(0.02, 0.5)), look(spread(0.5, 30), spread(1e-7, 2e-6))]
  expect(decades(looks, 'activation')).toEqual([-2, 2])
  expect(decades(looks, 'gradient')).toEqual([-7, -5])
})

test('without numbers, and with ones too small to matter', () => {
  expect(decades([look(silent)], 'gradient')).toEqual([-3, 0])
  expect(decades([look(spread(1e-40, 1))], 'activation')).toEqual([-12, 0])
})

test('a few ticks', () => {
  expect(decadeTicks([-3, 0])).toEqual([-3, -2, -1, 0])
  expect(decadeTicks([-20, 0])).toEqual([-20, -16, -12, -8, -4, 0])
})
