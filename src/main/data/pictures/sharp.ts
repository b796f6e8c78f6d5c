// The picture library, loaded when the first picture needs it and kept small: several pictures at a time are our own doing.
import type { SharpOptions } from 'sharp'
import { mostPixels } from './limits.ts'

export const sharpOptions: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error' }

export async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}
