// The picture library, loaded when the first picture needs it and kept small: several pictures at a time are our own doing.
import type { SharpOptions } from 'sharp'

/** A picture that announces more pixels is refused before memory is taken for it. */
export const sharpOptions: SharpOptions = { limitInputPixels: 100_000_000, failOn: 'error' }

export async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}
