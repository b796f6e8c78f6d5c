// Nearly the same pictures are found whatever their brightness; the same shape in another colour is another thing.
import { expect, test } from 'vitest'
import type { VariableData } from '../../../shared/data/dataset.ts'
import { nearTwins } from './nearTwins.ts'

const SIDE = 32
type Colour = readonly [number, number, number]

/** A disc on a light ground that gets darker to the right. */
function disc([red, green, blue]: Colour, x = 16, brighter = 0): number[] {
  return [red, green, blue].flatMap((value) =>
    Array.from({ length: SIDE * SIDE }, (_, i) => {
      const [row, column] = [Math.floor(i / SIDE), i % SIDE]
      const ground = 230 - 3 * column
      return Math.min(255, (Math.hypot(row - 16, column - x) < 9 ? value : ground) + brighter)
    }),
  )
}

function pictures(all: readonly number[][]): VariableData {
  return { name: 'x', shape: [3, SIDE, SIDE], values: Uint8Array.from(all.flat()), scale: 1, offset: 0 }
}

const apple: Colour = [200, 40, 45]
const orange: Colour = [240, 150, 30]
/** As bright as the apple. */
const lime: Colour = [45, 200, 40]
const found = (...all: number[][]) => nearTwins(pictures(all), all.length, async () => {})

test('brightened: the same', async () => {
  expect(await found(disc(orange), disc(apple, 9), disc(orange, 16, 12))).toEqual([[0, 2]])
})

test('the same shape in another colour: another thing', async () => {
  expect(await found(disc(lime), disc(apple))).toEqual([])
  // But for the colour they would be the same.
  const grey: Colour = [95, 95, 95]
  expect(await found(disc(grey), disc(grey))).toEqual([[0, 1]])
})
