// The ring of what is heard, the WAV file that it becomes, and what errors of browsers mean.
import { expect, test } from 'vitest'
import { decodeSound } from '../../main/data/sounds/decode.ts'
import { Heard, peaksOf } from './heard.ts'
import { problemOf } from './useDevice.ts'
import { wavFile } from './wav.ts'

/** Samples `from`, `from` + 1 … */
const block = (from: number, length: number) => Float32Array.from({ length }, (_, i) => from + i)

test('the last samples, silence before the beginning, and far round the ring', () => {
  const heard = new Heard(10, 1)
  heard.add(block(1, 4))
  expect([...heard.last(0.6)]).toEqual([0, 0, 1, 2, 3, 4])
  for (let from = 5; from < 60_000; from += 500) heard.add(block(from, 500))
  expect([...heard.last(0.3)]).toEqual([60_002, 60_003, 60_004])
})

test('the next samples begin where they were asked for; an end gives none', async () => {
  const heard = new Heard(10, 1)
  heard.add(block(0, 7))
  const next = heard.next(0.5)
  heard.add(block(7, 3))
  heard.add(block(10, 8))
  expect([...(await next)!]).toEqual([7, 8, 9, 10, 11])
  const never = heard.next(1)
  heard.end()
  expect(await never).toBeUndefined()
})

test('peaks are the loudest of each piece', () => {
  expect(peaksOf(Float32Array.of(0.5, -0.75, 0, 0.25, 3, 0), 3)).toEqual([0.75, 0.25, 1])
})

test("the engine reads the WAV file as it was recorded, to the file's 16 bits", async () => {
  const samples = Float32Array.from({ length: 1000 }, (_, i) => Math.sin(i / 7) * 0.9)
  const { rate, channels } = await decodeSound(wavFile(samples, 44_100), 'a.wav')
  expect(rate).toBe(44_100)
  expect(channels).toHaveLength(1)
  expect(channels[0]).toHaveLength(1000)
  samples.forEach((sample, i) => {
    expect(Math.abs(channels[0][i] - sample)).toBeLessThan(1e-4)
  })
  const [loud] = (await decodeSound(wavFile(Float32Array.of(2, -2), 8000), 'b.wav')).channels
  expect(loud[0]).toBeGreaterThan(0.99)
  expect(loud[1]).toBeLessThan(-0.99)
})

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'missing'],
  ['OverconstrainedError', 'missing'],
  ['NotReadableError', 'busy'],
])('%s: %s', (name, problem) => expect(problemOf(new DOMException('', name))).toBe(problem))
