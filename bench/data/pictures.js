// node bench/data/pictures.js: how fast a folder of PNG pictures is read: looked at for a proposal, decoded into the cache, and
// taken from there. In pictures a second by the clock, and for each second of the processor, which counts where other programs
// are busy. It asserts nothing. `node bench/data/pictures.js 20000 64 3` takes 20,000 pictures of 64 × 64 in colour.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeDigits } from './digits.js'
import { engine, ownFolder, printMachine, printTable, timed } from './engine.js'

const [count = 60_000, size = 28, channels = 1] = process.argv.slice(2).map(Number)
const ROUNDS = 3

const folder = ownFolder()
const pictures = join(folder, 'pictures')
const { data } = await engine({ data: 'data/index.ts' })
await writeDigits(pictures, count, size, channels)
printMachine()

const best = {}
for (let round = 0; round < ROUNDS; round++) {
  rmSync(process.env.TSUMIKI_HOME, { recursive: true, force: true })
  const { document } = await measured('proposal (headers)', () =>
    data.suggest({ kind: 'file', path: pictures }, folder),
  )
  await measured('import (decoded, cached)', () => data.prepare(document, folder, 1))
  await measured('again, from the cache', () => data.prepare(document, folder, 1))
}

printTable([
  [`${count} pictures, ${channels} × ${size} × ${size}`, 'pictures/s', 'per processor second'],
  ...Object.entries(best).map(([name, { clock, processor }]) => [name, rate(clock), rate(processor)]),
])

async function measured(name, work) {
  const { result, clock, processor } = await timed(work)
  const before = best[name] ?? { clock, processor }
  best[name] = { clock: Math.min(clock, before.clock), processor: Math.min(processor, before.processor) }
  return result
}

function rate(seconds) {
  return Math.round(count / seconds).toLocaleString('en')
}
