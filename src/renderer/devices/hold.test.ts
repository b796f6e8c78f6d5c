import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHold } from './hold.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

function counted(lasts = 0, keepsPresses = true) {
  const taken = vi.fn(() => new Promise((done) => setTimeout(done, lasts)))
  const fail = vi.fn()
  return { taken, fail, ...createHold({ take: taken, fail, keepsPresses }) }
}

test('a slow click takes one', async () => {
  const { taken, press, release } = counted()
  press()
  await after(300)
  release()
  await after(2000)
  expect(taken).toHaveBeenCalledTimes(1)
})

test('held, it takes one after another', async () => {
  const { taken, press, release } = counted()
  press()
  await after(350 + 3 * 150 + 20)
  release()
  await after(2000)
  expect(taken).toHaveBeenCalledTimes(5)
})

test('clicks in quick succession each take one', async () => {
  const { taken, press, release } = counted()
  for (let i = 0; i < 5; i++) {
    press()
    await after(40)
    release()
    await after(40)
  }
  await after(2000)
  expect(taken).toHaveBeenCalledTimes(5)
})

test('clicks during a slow one wait for it', async () => {
  const { taken, press, release } = counted(1000)
  for (let i = 0; i < 3; i++) {
    press()
    release()
    await after(10)
  }
  expect(taken).toHaveBeenCalledTimes(1)
  await after(5000)
  expect(taken).toHaveBeenCalledTimes(3)
})

test('clicks during a recording are none of their own', async () => {
  const { taken, press, release } = counted(1000, false)
  for (let i = 0; i < 3; i++) {
    press()
    release()
    await after(10)
  }
  await after(5000)
  expect(taken).toHaveBeenCalledTimes(1)
  press()
  release()
  await after(5000)
  expect(taken).toHaveBeenCalledTimes(2)
})

test('what goes wrong is told, and the next press tries again', async () => {
  const fail = vi.fn()
  const taken = vi.fn().mockRejectedValueOnce(new Error('no picture')).mockResolvedValue(undefined)
  const { press, release } = createHold({ take: taken, fail, keepsPresses: true })
  press()
  await after(1000)
  expect(taken).toHaveBeenCalledTimes(1)
  expect(fail).toHaveBeenCalledTimes(1)
  press()
  release()
  await after(1000)
  expect(taken).toHaveBeenCalledTimes(2)
})
