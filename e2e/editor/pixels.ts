// What a canvas of the page is painted with.
import type { Locator } from 'playwright-core'

/** As much of a canvas as is needed: tests are not written against the browser's types. */
interface Canvas {
  width: number
  height: number
  getContext(kind: '2d'): {
    getImageData(x: number, y: number, width: number, height: number): { data: ArrayLike<number> }
  }
}

/** Shares of the picture that colours cover, the largest first; colours that hardly differ count as one. */
export async function colourShares(canvas: Locator): Promise<number[]> {
  return canvas.evaluate((element) => {
    const picture = element as unknown as Canvas
    const { width, height } = picture
    const { data } = picture.getContext('2d').getImageData(0, 0, width, height)
    const counts = new Map<string, number>()
    for (let at = 0; at < data.length; at += 4) {
      const colour = [0, 1, 2, 3].map((channel) => data[at + channel] >> 5).join()
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    return [...counts.values()].map((count) => count / (width * height)).sort((a, b) => b - a)
  })
}
