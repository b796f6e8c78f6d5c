// Decoding pictures: colours, opacity, orientation, the three resize rules, and what is damaged.
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import { pngOf, refusal } from '../testFiles.ts'
import { decodePicture } from './decode.ts'
import { isGrey, type Pixels, readPlanes, writePlanes } from './pixels.ts'

const pixel = ({ data, channels, width }: Pixels, x: number, y: number) => [
  ...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
]
/** Left half red, right half blue. */
const halves = sharp(Buffer.from([255, 0, 0, 0, 0, 255]), { raw: { width: 2, height: 1, channels: 3 } })
  .resize(40, 20, { kernel: 'nearest', fit: 'fill' })
  .png()

test('small PNGs take the fast way to the same pixels', async () => {
  const fast = await decodePicture(await halves.toBuffer(), 'a.png')
  const slow = await decodePicture(await halves.clone().webp({ lossless: true }).toBuffer(), 'a.webp')
  expect(fast).toMatchObject({ width: 40, height: 20, channels: 3 })
  expect(Buffer.compare(fast.data, slow.data)).toBe(0)
})

test('what is transparent is seen over white', async () => {
  const glass = pngOf(2, 2, [0, 0, 0, 51])
  const large = await sharp(glass).resize(200, 200, { kernel: 'nearest' }).png().toBuffer()
  expect(pixel(await decodePicture(glass, 'a.png'), 0, 0)).toEqual([204, 204, 204])
  expect(pixel(await decodePicture(large, 'a.png'), 100, 100)).toEqual([204, 204, 204])
})

test('transparency is told where there is some, and not where there only could be', async () => {
  const losses = async (alpha: number, size: number) => {
    const bytes = await sharp(pngOf(4, 4, [9, 9, 9, alpha]))
      .resize(size, size)
      .png()
      .toBuffer()
    return (await decodePicture(bytes, 'a.png')).losses
  }
  for (const size of [4, 200]) {
    expect(await losses(255, size)).toEqual([])
    expect(await losses(100, size)).toEqual(['transparency'])
  }
})

test('a picture for print (CMYK) comes in screen colours', async () => {
  const print = await halves.clone().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()
  expect((await sharp(print).metadata()).space).toBe('cmyk')
  const picture = await decodePicture(print, 'a.jpg')
  expect(picture).toMatchObject({ width: 40, height: 20, channels: 3 })
  const [left, right] = [pixel(picture, 5, 10), pixel(picture, 35, 10)]
  expect(left[0]).toBeGreaterThan(left[2] + 80)
  expect(right[2]).toBeGreaterThan(right[0] + 80)
})

test('a picture taken with the camera turned stands upright', async () => {
  const turned = await halves.clone().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer()
  const upright = await decodePicture(turned, 'a.jpg')
  expect([upright.width, upright.height]).toEqual([20, 40])
  expect(pixel(upright, 10, 5)[0]).toBeGreaterThan(200)
  expect(pixel(upright, 10, 35)[2]).toBeGreaterThan(200)
})

test('stretch fills, fit pads with white, crop cuts', async () => {
  const bytes = await halves.toBuffer()
  const at = async (resize: 'stretch' | 'fit' | 'crop') => {
    const pixels = await decodePicture(bytes, 'a.png', { size: [20, 20], resize })
    expect([pixels.width, pixels.height]).toEqual([20, 20])
    return [pixel(pixels, 2, 1), pixel(pixels, 2, 10)]
  }
  expect(await at('stretch')).toEqual([
    [255, 0, 0],
    [255, 0, 0],
  ])
  expect(await at('fit')).toEqual([
    [255, 255, 255],
    [255, 0, 0],
  ])
  expect(await at('crop')).toEqual([
    [255, 0, 0],
    [255, 0, 0],
  ])
})

test('planes and back', () => {
  const pixels = { width: 2, height: 1, channels: 3 as const, data: Uint8Array.from([1, 2, 3, 4, 5, 6]) }
  const planes = new Uint8Array(6)
  writePlanes(pixels, 3, planes, 0)
  expect([...planes]).toEqual([1, 4, 2, 5, 3, 6])
  expect(readPlanes(planes, [3, 1, 2])).toEqual(pixels)
})

test('grey from colour is weighted, colour from grey repeated', () => {
  const grey = new Uint8Array(1)
  writePlanes({ width: 1, height: 1, channels: 3, data: Uint8Array.from([255, 0, 0]) }, 1, grey, 0)
  expect(grey[0]).toBe(76)
  const colour = new Uint8Array(3)
  writePlanes({ width: 1, height: 1, channels: 1, data: Uint8Array.from([9]) }, 3, colour, 0)
  expect([...colour]).toEqual([9, 9, 9])
  expect(isGrey({ width: 1, height: 1, channels: 3, data: Uint8Array.from([5, 5, 6]) })).toBe(false)
})

test('a damaged picture is named', async () => {
  const jpeg = await halves.clone().jpeg().toBuffer()
  const large = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  for (const bytes of [
    jpeg.subarray(0, 200),
    large.subarray(0, 100),
    pngOf(5, 5, [1, 2, 3]).subarray(0, 50),
    Buffer.from('no picture'),
    new Uint8Array(0),
  ]) {
    const text = await refusal(() => decodePicture(bytes, 'cat/7.jpg'))
    expect(text.en).toContain("The picture 'cat/7.jpg' cannot be read")
    expect(text.ja).toContain('画像「cat/7.jpg」を読み込めません')
  }
})

test('a picture that announces a gigantic size is refused', async () => {
  const bytes = pngOf(1, 1, [0, 0, 0])
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, 2 ** 31 - 1)
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(20, 2 ** 31 - 1)
  expect((await refusal(() => decodePicture(bytes, 'bomb.png'))).en).toContain("'bomb.png'")
})

test('no bytes make it fail but in words', async () => {
  const png = pngOf(6, 6, [200, 100, 50])
  const change = fc.tuple(fc.nat(png.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.nat(png.length), async (changes, length) => {
      const bytes = Uint8Array.from(png)
      for (const [at, value] of changes) bytes[at] = value
      try {
        await decodePicture(bytes.subarray(0, length), 'a.png')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
  )
})
