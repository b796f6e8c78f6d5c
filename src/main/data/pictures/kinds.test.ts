// GIF, BMP and TIFF: read in class folders and tables, with what is not used of them said.
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { UserError } from '../../../shared/errors.ts'
import { apply, prepare, suggest } from '../index.ts'
import { apngOf, bmpOf, pngOf, refusal, TestFolder, tiffOf } from '../testFiles.ts'
import { decodePicture } from './decode.ts'

const folder = new TestFolder()
afterAll(() => folder.remove())

const red = [255, 0, 0]
const blue = [0, 0, 255]
const pixelAt = async (bytes: Uint8Array, at: number) => {
  const { data, channels } = await decodePicture(bytes, 'a')
  return [...data.subarray(at * channels, (at + 1) * channels)]
}

/** Two frames of 4×4: red, then blue. */
const animation = () => {
  const pixels = Uint8Array.from({ length: 4 * 8 * 3 }, (_, i) => (i < 48 ? red : blue)[i % 3])
  return sharp(pixels, { raw: { width: 4, height: 8, channels: 3, pageHeight: 4 } })
    .gif()
    .toBuffer()
}

test('the first frame of an animation', async () => {
  const bytes = await animation()
  expect(await decodePicture(bytes, 'a.gif')).toMatchObject({ width: 4, height: 4, losses: ['frames'] })
  expect(await pixelAt(bytes, 0)).toEqual(red)
})

test('an animated PNG is its first frame, small or large', async () => {
  for (const size of [4, 200]) {
    const bytes = apngOf(size, red)
    expect(await decodePicture(bytes, 'a.png')).toMatchObject({ width: size, losses: ['frames'] })
    expect(await pixelAt(bytes, 0)).toEqual(red)
  }
  expect((await decodePicture(pngOf(4, 4, red), 'a.png')).losses).toEqual([])
})

test.each([1, 4, 8, 24, 32])('BMP of %i bits', async (bits) => {
  const colours = [blue, red, [0, 255, 0], red, red, blue]
  for (const topDown of [false, true]) {
    const picture = await decodePicture(
      bmpOf(
        3,
        2,
        bits,
        colours.map((c) => (bits === 1 && c[1] ? red : c)),
        topDown,
      ),
      'a',
    )
    expect(picture).toMatchObject({ width: 3, height: 2, channels: 3 })
    expect([...picture.data]).toEqual(colours.flatMap((c) => (bits === 1 && c[1] ? red : c)))
  }
})

test('BMP that is compressed is refused', async () => {
  const bytes = bmpOf(3, 2, 8, new Array(6).fill(red))
  bytes[30] = 1
  expect((await refusal(() => decodePicture(bytes, 'a.bmp'))).en).toContain("'a.bmp' is a BMP of an unusual kind")
})

test('16 bits are scaled to 8, and of several pages the first is used', async () => {
  const bytes = tiffOf(2, 1, 16, [
    [0, 32768],
    [65535, 65535],
  ])
  const picture = await decodePicture(bytes, 'a.tif')
  expect(picture).toMatchObject({ width: 2, height: 1, losses: ['pages', 'depth'] })
  expect([await pixelAt(bytes, 0), await pixelAt(bytes, 1)].map(([grey]) => grey)).toEqual([0, 128])
})

test('a huge picture is refused with its size', async () => {
  const bytes = bmpOf(1, 1, 24, [red])
  new DataView(bytes.buffer).setInt32(18, 20_000, true)
  new DataView(bytes.buffer).setInt32(22, 20_000, true)
  const text = await refusal(() => decodePicture(bytes, 'map.bmp'))
  expect(text.en).toContain("'map.bmp' is 20000×20000, which is 400 million pixels; at most 100 million can be read")
  const jpeg = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  const size = jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5
  jpeg.writeUInt16BE(12_000, size)
  jpeg.writeUInt16BE(12_000, size + 2)
  const file = folder.write('huge/c0/map.jpg', jpeg)
  expect((await refusal(() => decodePicture(jpeg, 'map.jpg'))).en).toContain('is 12000×12000')
  expect((await refusal(() => suggest({ kind: 'file', path: file }, '.'))).en).toContain("'map.jpg' is 12000×12000")
})

test('class folders of mixed kinds, with one notice for each loss', async () => {
  const gif = await animation()
  for (let i = 0; i < 4; i++) {
    folder.write(`kinds/red/${i}.gif`, gif)
    folder.write(`kinds/blue/${i}.bmp`, bmpOf(4, 4, 24, new Array(16).fill(blue)))
  }
  folder.write('kinds/blue/deep.tiff', tiffOf(4, 4, 16, [new Array(16).fill(9)]))
  const { document, summary } = await suggest({ kind: 'file', path: 'kinds' }, folder.path)
  expect(summary.count).toBe(9)
  const notices = summary.notices.map(({ en }) => en)
  expect(notices).toContain("4 pictures are animated (such as 'red/0.gif'); only the first frame is used.")
  expect(notices).toContain(
    "1 picture has more than 8 bits per colour (such as 'blue/deep.tiff'); they are scaled to 8 bits, 0 to 255.",
  )
  const { dataset, notices: told } = await prepare(document, folder.path, 1)
  expect(told).toHaveLength(2)
  expect(dataset.variables[0].values).toBeInstanceOf(Uint8Array)
  expect([...dataset.variables[0].values.slice(8 * 48, 8 * 48 + 48)]).toEqual([
    ...Array(16).fill(255),
    ...Array(32).fill(0),
  ])
})

test('a table of pictures of these kinds', async () => {
  const lines = ['file,kind', 'kinds/red/0.gif,a', 'kinds/blue/0.bmp,b', 'kinds/red/1.gif,a', 'kinds/blue/1.bmp,b']
  folder.write('table.csv', [...lines, ...lines.slice(1)].join('\n'))
  const { summary } = await suggest({ kind: 'file', path: 'table.csv' }, folder.path)
  expect(summary).toMatchObject({ count: 8, variables: [{ name: 'x', shape: [3, 4, 4] }, { name: 'y' }] })
})

test('a picture gives the same bytes in training, in new data, alone and named by a table', async () => {
  const pixels = (channels: 3 | 4) => ({
    raw: { width: 9, height: 6, channels },
    bytes: Uint8Array.from({ length: 54 * channels }, (_, i) => (i * 37) % 256),
  })
  const make = (channels: 3 | 4 = 3) => sharp(pixels(channels).bytes, { raw: pixels(channels).raw })
  const files = {
    'turned.jpg': make().withMetadata({ orientation: 6 }).jpeg(),
    'clear.png': make(4).png(),
    'clear.webp': make(4).webp({ lossless: true }),
    'deep.png': make().toColourspace('rgb16').png(),
    'print.jpg': make().toColourspace('cmyk').jpeg(),
    'large.png': make().resize(300, 200).png(),
  }
  for (const kind of ['a', 'b'])
    for (const [name, file] of Object.entries(files)) folder.write(`all/${kind}/${name}`, await file.clone().toBuffer())
  const { document } = await suggest({ kind: 'file', path: 'all' }, folder.path)
  for (const channels of [1, 3] as const) {
    const recipe = {
      ...document.recipe,
      pictures: { size: [8, 8] as [number, number], resize: 'fit' as const, channels },
    }
    const { dataset, preprocessing } = await prepare({ ...document, recipe }, folder.path, 1)
    const bytes = dataset.variables[0].values
    const width = channels * 64
    const names = Array.from({ length: dataset.count }, (_, i) => dataset.sampleName(i))
    for (const [i, name] of names.entries()) {
      const alone = await apply(preprocessing, `${folder.path}/all/${name}`, { labelsOptional: true })
      expect(alone.dataset.variables[0].values, name).toEqual(bytes.slice(i * width, (i + 1) * width))
    }
    expect((await apply(preprocessing, `${folder.path}/all`)).dataset.variables[0].values).toEqual(bytes)
    folder.write('all.csv', ['file,kind', ...names.map((name) => `all/${name},${name[0]}`)].join('\n'))
    const table = await suggest({ kind: 'file', path: 'all.csv' }, folder.path)
    const named = await prepare(
      { ...table.document, recipe: { ...table.document.recipe, pictures: recipe.pictures } },
      folder.path,
      1,
    )
    expect(named.dataset.variables.find(({ shape }) => shape.length === 3)?.values).toEqual(bytes)
  }
})

test('no bytes make a BMP fail but in words', async () => {
  const bmp = bmpOf(5, 3, 4, new Array(15).fill(red))
  const change = fc.tuple(fc.nat(70), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.nat(bmp.length), async (changes, length) => {
      const bytes = Uint8Array.from(bmp)
      for (const [at, value] of changes) bytes[at] = value
      try {
        await decodePicture(bytes.subarray(0, length), 'a.bmp')
      } catch (error) {
        expect(error).toBeInstanceOf(UserError)
      }
    }),
  )
})
