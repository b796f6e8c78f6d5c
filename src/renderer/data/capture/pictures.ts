// Pictures as PNG files: cut to a square when they are taken, brought to the dataset's size when they are saved.

/** The side of a picture as it is taken; every size that is offered is smaller. */
export const TAKEN = 256

export const sides = [28, 64, 128] as const

export type PictureSize = readonly [height: number, width: number]

/** The middle square, with `most` pixels at a side. */
export function squarePng(source: CanvasImageSource, width: number, height: number, most: number): Promise<Blob> {
  const square = Math.min(width, height)
  const side = Math.min(most, square)
  return png([side, side], (context) =>
    context.drawImage(source, (width - square) / 2, (height - square) / 2, square, square, 0, 0, side, side),
  )
}

/** A square picture, over the whole of another size: of one that is no square it fills the middle is kept. */
export async function resizedPng(picture: Blob, [height, width]: PictureSize): Promise<Blob> {
  const read = await createImageBitmap(picture)
  const side = Math.max(height, width)
  return png([height, width], (context) =>
    context.drawImage(read, (width - side) / 2, (height - side) / 2, side, side),
  ).finally(() => read.close())
}

function png([height, width]: PictureSize, draw: (context: CanvasRenderingContext2D) => void): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { alpha: false })!
  context.imageSmoothingQuality = 'high'
  draw(context)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}
