// node scripts/icon.js: draws assets/icon.png from assets/icon.svg, after that was changed. Packaging makes the rest.
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

const path = (name) => fileURLToPath(new URL(`../assets/${name}`, import.meta.url))
/** What macOS wants at most, and the others at least. */
const SIZE = 1024

await sharp(path('icon.svg'), { density: (72 * SIZE) / 512 })
  .resize(SIZE, SIZE)
  .png({ compressionLevel: 9 })
  .toFile(path('icon.png'))
