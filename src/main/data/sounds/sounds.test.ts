// WAV files of every kind, resampling and the log-mel spectrogram, against numbers computed elsewhere.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import wavefile from 'wavefile'
import { UserError } from '../../../shared/errors.ts'
import { refusal, wavOf } from '../testFiles.ts'
import { decodeSound } from './decode.ts'
import { logMel } from './logMel.ts'
import { melBands, melFrequencies, toHertz, toMel } from './mel.ts'
import { resample } from './resample.ts'
import { writeSound } from './shape.ts'

const sine = (hertz: number, rate: number, length: number) =>
  Float32Array.from({ length }, (_, n) => Math.sin((2 * Math.PI * hertz * n) / rate))

test('the mel scale is that of librosa', () => {
  // https://librosa.org/doc/latest/generated/librosa.hz_to_mel.html and mel_frequencies.html
  expect([60, 110, 220, 440].map(toMel)).toEqual([0.9, 1.65, 3.3, 6.6].map((mel) => expect.closeTo(mel, 9)))
  const frequencies = melFrequencies(40, 11_025)
  for (const [index, hertz] of [
    [1, 85.317],
    [12, 1024.856],
    [20, 2071.84],
    [38, 10_096.408],
    [39, 11_025],
  ])
    expect(frequencies[index]).toBeCloseTo(hertz, 2)
  for (const mel of [0, 3, 15, 40]) expect(toMel(toHertz(mel))).toBeCloseTo(mel, 9)
})

test('a sine is loudest in the band of its frequency', () => {
  const [rate, window, bands] = [16_000, 512, 40]
  const centres = melFrequencies(bands + 2, rate / 2).slice(1, -1)
  for (const hertz of [440, 1000, 3000, 7000]) {
    const spectrogram = logMel(sine(hertz, rate, rate), rate, { window, hop: 256, bands })
    const frames = spectrogram.length / bands
    expect(frames).toBe(63)
    const middle = Array.from({ length: bands }, (_, band) => spectrogram[band * frames + 30])
    const loudest = middle.indexOf(Math.max(...middle))
    const nearest = centres.reduce(
      (best, each, band) => (Math.abs(each - hertz) < Math.abs(centres[best] - hertz) ? band : best),
      0,
    )
    expect(loudest).toBe(nearest)
  }
})

// numpy.fft with librosa's formulas, float64: x[n] = sin(0.3 n) + 0.5 cos(1.7 n), 1000 samples at 8000 Hz.
test('the spectrogram is that of NumPy', () => {
  const sound = Float32Array.from({ length: 1000 }, (_, n) => Math.sin(0.3 * n) + 0.5 * Math.cos(1.7 * n))
  const values = logMel(sound, 8000, { window: 256, hop: 100, bands: 8 })
  expect(values.length).toBe(8 * 11)
  for (const [band, frame, decibels] of [
    [0, 0, 8.058],
    [1, 5, 10.415],
    [2, 5, -49.6808],
    [3, 10, -12.7118],
    [5, 3, -0.0301],
    [7, 7, -67.8847],
  ])
    expect(values[band * 11 + frame]).toBeCloseTo(decibels, 3)
})

/** Written down from the formulas, in float64 and without a fast transform: Slaney's scale, triangles of area 1, Hann. */
function slowLogMel(sound: Float32Array, rate: number, window: number, hop: number, bands: number): number[] {
  const mel = (hertz: number) => (hertz < 1000 ? (3 * hertz) / 200 : 15 + (27 * Math.log(hertz / 1000)) / Math.log(6.4))
  const hertz = (mels: number) => (mels < 15 ? (200 * mels) / 3 : 1000 * 6.4 ** ((mels - 15) / 27))
  const edge = (i: number) => hertz((mel(rate / 2) * i) / (bands + 1))
  const frames = 1 + Math.floor(sound.length / hop)
  const values: number[] = []
  for (let band = 0; band < bands; band++)
    for (let frame = 0; frame < frames; frame++) {
      let sum = 0
      for (let k = 0; k <= window / 2; k++) {
        const at = (k * rate) / window
        const [low, centre, high] = [edge(band), edge(band + 1), edge(band + 2)]
        const height = at < centre ? (at - low) / (centre - low) : (high - at) / (high - centre)
        if (height <= 0) continue
        let [real, imaginary] = [0, 0]
        for (let n = 0; n < window; n++) {
          const value = Math.sin((Math.PI * n) / window) ** 2 * (sound[frame * hop + n - window / 2] ?? 0)
          real += value * Math.cos((2 * Math.PI * k * n) / window)
          imaginary -= value * Math.sin((2 * Math.PI * k * n) / window)
        }
        sum += ((height * 2) / (high - low)) * (real ** 2 + imaginary ** 2)
      }
      values.push(10 * Math.log10(Math.max(1e-10, sum)))
    }
  return values
}

test.each([
  [8000, 128, 50, 12],
  [22_050, 256, 256, 20],
  [16_000, 64, 31, 5],
])('the spectrogram is that of a slow computation in float64 (%i Hz)', (rate, window, hop, bands) => {
  const sound = Float32Array.from({ length: 700 }, (_, n) => Math.sin(0.01 * n * n) * Math.exp(-n / 300))
  const values = logMel(sound, rate, { window, hop, bands })
  const slow = slowLogMel(sound, rate, window, hop, bands)
  expect(values.length).toBe(slow.length)
  // In decibels.
  expect(Math.max(...slow.map((value, i) => Math.abs(value - values[i])))).toBeLessThan(1e-4)
})

test('white noise is flat: every band has area 1', () => {
  for (const { weights } of melBands(20, 1024, 16_000))
    expect((weights.reduce((sum, each) => sum + each, 0) * 16_000) / 1024).toBeCloseTo(1, 1)
})

test('silence has a floor', () => {
  expect([...new Set(logMel(new Float32Array(600), 8000, { window: 128, hop: 64, bands: 4 }))]).toEqual([-100])
})

test('resampling keeps what both rates hold, and nothing above it', () => {
  for (const [from, to] of [
    [44_100, 16_000],
    [8000, 16_000],
    [16_000, 11_025],
  ]) {
    const out = resample(sine(440, from, from), from, to)
    expect(out.length).toBe(to)
    const wanted = sine(440, to, to)
    expect(
      Math.max(...out.map((value, n) => (n < 200 || n >= to - 200 ? 0 : Math.abs(value - wanted[n])))),
    ).toBeLessThan(2e-3)
  }
  const high = resample(sine(15_000, 44_100, 44_100), 44_100, 16_000)
  expect(Math.max(...high.subarray(200, 15_800).map(Math.abs))).toBeLessThan(0.01)
  expect([...resample(new Float32Array(900).fill(0.5), 3, 2).subarray(100, 110)]).toEqual(
    new Array(10).fill(expect.closeTo(0.5, 6)),
  )
})

test.each(['8', '16', '24', '32', '32f', '64', '8a', '8m'])('a WAV of depth %s', async (depth) => {
  const [rate, length] = [8000, 1010]
  const expected = sine(200, rate, length).map((value) => value * 0.8)
  const file = new wavefile.WaveFile()
  const floating = depth === '32f' || depth === '64'
  if (floating) file.fromScratch(1, rate, depth, expected)
  else {
    const bits = Number.parseInt(depth, 10) === 8 && depth !== '8' ? 16 : Number(depth)
    const half = 2 ** (bits - 1)
    const integers = expected.map((value) => Math.round(value * (half - 1)) + (bits === 8 ? half : 0))
    file.fromScratch(1, rate, String(bits), Float64Array.from(integers))
    if (depth === '8a') file.toALaw()
    if (depth === '8m') file.toMuLaw()
  }
  const { rate: read, channels } = await decodeSound(file.toBuffer(), 'a.wav')
  expect([read, channels.length]).toEqual([rate, 1])
  expect(channels[0].length).toBeGreaterThanOrEqual(length)
  const tolerance = { '8': 0.01, '8a': 0.03, '8m': 0.03 }[depth] ?? 1e-4
  expect(Math.max(...expected.map((value, n) => Math.abs(channels[0][n] - value)))).toBeLessThan(tolerance)
})

test('channels: the mean, both, or one twice; centred cut and silence', async () => {
  const stereo = await decodeSound(
    wavOf(8000, [
      [0.5, 0.5, 0.5, 0.5],
      [0, 0, 0, -0.5],
    ]),
    'a.wav',
  )
  const shaped = (sound: typeof stereo, channels: 1 | 2, length: number, crop: 'start' | 'centre' = 'start') => {
    const out = new Float32Array(channels * length)
    writeSound(sound, { rate: 8000, length, channels, crop }, out, 0)
    return [...out]
  }
  expect(shaped(stereo, 1, 4)).toEqual([0.25, 0.25, 0.25, 0])
  expect(shaped(stereo, 2, 2)).toEqual([0.5, 0.5, 0, 0])
  const mono = await decodeSound(wavOf(8000, [[0.25, 0.5]]), 'a.wav')
  expect(shaped(mono, 2, 2)).toEqual([0.25, 0.5, 0.25, 0.5])
  expect(shaped(mono, 1, 4, 'centre')).toEqual([0, 0.25, 0.5, 0])
  expect(shaped(mono, 1, 4)).toEqual([0.25, 0.5, 0, 0])
  expect(shaped(stereo, 1, 2, 'centre')).toEqual([0.25, 0.25])
})

test('what is broken or compressed is named', async () => {
  const whole = wavOf(8000, [new Array(100).fill(0.5)])
  expect((await refusal(() => decodeSound(new Uint8Array(0), 'a.wav'))).en).toContain("'a.wav' is not a WAV file")
  expect((await refusal(() => decodeSound(new TextEncoder().encode('RIFF1234WAVE'), 'a.wav'))).en).toContain(
    "'a.wav' is a damaged WAV file",
  )
  expect((await refusal(() => decodeSound(whole.subarray(0, 100), 'a.wav'))).en).toContain(
    "'a.wav' is cut short: its header announces 200 bytes of sound, but 56 follow",
  )
  expect((await refusal(() => decodeSound(wavOf(8000, [[]]), 'a.wav'))).en).toContain("'a.wav' holds no sound")
  const compressed = new wavefile.WaveFile()
  compressed.fromScratch(1, 8000, '16', new Array(600).fill(0))
  compressed.toIMAADPCM()
  expect((await refusal(() => decodeSound(compressed.toBuffer(), 'a.wav'))).en).toContain('in an unusual way')
  const infinite = new wavefile.WaveFile()
  infinite.fromScratch(1, 8000, '32f', [0, Number.POSITIVE_INFINITY])
  expect((await refusal(() => decodeSound(infinite.toBuffer(), 'a.wav'))).en).toContain('sample 1 (counted from 0)')
})

test('no bytes make it fail but in words', async () => {
  const files = ['16', '24', '32f', '8m'].map((depth) => {
    const file = new wavefile.WaveFile()
    file.fromScratch(1, 8000, depth === '8m' ? '16' : depth, new Array(80).fill(0))
    if (depth === '8m') file.toMuLaw()
    return file.toBuffer()
  })
  const change = fc.tuple(fc.nat(80), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { maxLength: 4 }),
      fc.nat(400),
      async (file, changes, length) => {
        const bytes = Uint8Array.from(file)
        for (const [at, value] of changes) bytes[at] = value
        try {
          const { channels } = await decodeSound(bytes.subarray(0, length), 'a.wav')
          for (const channel of channels) expect(channel.every(Number.isFinite)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      },
    ),
    { numRuns: 500 },
  )
})
