// Pictures as pixels: interleaved bytes, their way to planes (channels first), to grey and back.

export interface Pixels {
  width: number
  height: number
  /** Grey, or red, green and blue, interleaved. */
  channels: 1 | 3
  data: Uint8Array
}

export type PictureShape = readonly [channels: number, height: number, width: number]

/** Grey as television weighs the colours (ITU-R BT.601). */
function luminance(data: Uint8Array, at: number): number {
  return Math.round(0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2])
}

/** Writes a picture's planes to `out` from `at`: channels × height × width bytes. */
export function writePlanes(
  { data, channels, width, height }: Pixels,
  planes: number,
  out: Uint8Array,
  at: number,
): void {
  const size = width * height
  if (planes === 1 && channels === 3) for (let i = 0; i < size; i++) out[at + i] = luminance(data, 3 * i)
  else
    for (let plane = 0; plane < planes; plane++)
      for (let i = 0, from = Math.min(plane, channels - 1); i < size; i++, from += channels)
        out[at + plane * size + i] = data[from]
}

/** The opposite: planes as pixels. */
export function readPlanes(planes: Uint8Array, [channels, height, width]: PictureShape): Pixels {
  const size = height * width
  const data = new Uint8Array(channels * size)
  for (let plane = 0; plane < channels; plane++)
    for (let i = 0; i < size; i++) data[i * channels + plane] = planes[plane * size + i]
  return { width, height, channels: channels as 1 | 3, data }
}

export function isGrey({ data, channels }: Pixels): boolean {
  if (channels === 1) return true
  for (let i = 0; i < data.length; i += 3) if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) return false
  return true
}

/** Red, green, blue and opacity over white. */
export function overWhite(rgba: Uint8Array, width: number, height: number): Pixels {
  const data = new Uint8Array(3 * width * height)
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    const opacity = rgba[from + 3]
    const white = 255 * (255 - opacity)
    for (let c = 0; c < 3; c++)
      data[to + c] = opacity === 255 ? rgba[from + c] : (rgba[from + c] * opacity + white) / 255
  }
  return { width, height, channels: 3, data }
}
