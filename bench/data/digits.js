// Writes small PNG pictures that look like handwriting to a compressor: noisy strokes, 28×28, a folder for each of ten classes.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PNG } from 'pngjs'

/** Seeded: the same files on every machine. */
export async function writeDigits(folder, count, size = 28, channels = 1) {
  let state = 1
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  for (let label = 0; label < 10; label++) await mkdir(join(folder, String(label)), { recursive: true })
  for (let i = 0; i < count; i++) {
    const label = i % 10
    const png = new PNG({ width: size, height: size, colorType: channels === 1 ? 0 : 2, inputHasAlpha: true })
    png.data.fill(255)
    for (let stroke = 0; stroke < 3; stroke++) {
      let [x, y] = [random() * size, random() * size]
      const [dx, dy] = [Math.cos(label + stroke), Math.sin(label + stroke)]
      for (let step = 0; step < size; step++, x += dx, y += dy) {
        if (x < 0 || y < 0 || x >= size || y >= size) break
        const at = 4 * (Math.floor(y) * size + Math.floor(x))
        for (let c = 0; c < 3; c++) png.data[at + c] = random() * 128
      }
    }
    const bytes = PNG.sync.write(png, { colorType: channels === 1 ? 0 : 2, deflateLevel: 6 })
    await writeFile(join(folder, String(label), `${i}.png`), bytes)
  }
}
