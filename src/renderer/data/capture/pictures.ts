// Pictures as PNG files: cut to a square when they are taken, brought to the dataset's size when they are saved.

/** Of a picture as it is taken; every size that is offered is smaller. */
const TAKEN = 256

export const sides = [28, 64, 128] as const

/** The middle square. */
export function squarePng(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const square = Math.min(width, height)
  const side = Math.min(TAKEN, square)
  return png(side, (context) =>
    context.drawImage(source, (width - square) / 2, (height - square) / 2, square, square, 0, 0, side, side),
  )
}

export async function resizedPng(picture: Blob, side: number): Promise<Blob> {
  const read = await createImageBitmap(picture)
  return png(side, (context) => context.drawImage(read, 0, 0, side, side)).finally(() => read.close())
}

function png(side: number, draw: (context: CanvasRenderingContext2D) => void): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d', { alpha: false })!
  context.imageSmoothingQuality = 'high'
  draw(context)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}
