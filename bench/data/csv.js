// node bench/data/csv.js: how fast tables are read, in MB/s of the file, by the quick reader of bytes and by the thorough one. In
// brackets: per second of processor time, which counts where other programs are busy. It reports and asserts nothing. `node bench/data/csv.js 200` takes tables of 200 MB.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const megabytes = Number(process.argv[2] ?? 64)

/** The engine's own, built as it is shipped. */
async function reader() {
  const entry = join(import.meta.dirname, '../../src/main/data/readers/csv.ts')
  // Beside node_modules, so that the libraries are found.
  const outDir = join(import.meta.dirname, '../../dist/bench')
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, target: 'node20', emptyOutDir: true },
  })
  return import(pathToFileURL(join(outDir, 'csv.js')).href)
}

async function best(work, size) {
  let wall = Number.POSITIVE_INFINITY
  let processor = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    const used = process.cpuUsage()
    await work()
    wall = Math.min(wall, (performance.now() - start) / 1000)
    const { user, system } = process.cpuUsage(used)
    processor = Math.min(processor, (user + system) / 1e6)
  }
  return `${(size / wall).toFixed(0)} (${(size / processor).toFixed(0)})`
}

function table(row) {
  const [header, line] = row
  const block = Array.from({ length: 5000 }, (_, i) => line(i)).join('\n')
  return `${header}\n${`${block}\n`.repeat(Math.ceil((megabytes * 1e6) / block.length))}`
}

function noise(i, k) {
  return Math.sin(i * 12.9898 + k * 78.233) * 1000
}

const numbers = (count, digits) => (i) => Array.from({ length: count }, (_, k) => noise(i, k).toFixed(digits)).join(',')
const header = (count) => Array.from({ length: count }, (_, k) => `x${k}`).join(',')

const tables = {
  'numbers, 3 decimals': [header(20), numbers(20, 3)],
  'whole numbers': [header(40), numbers(40, 0)],
  'numbers in full (17 digits)': [header(10), (i) => Array.from({ length: 10 }, (_, k) => noise(i, k)).join(',')],
  'numbers and words': [
    `${header(8)},colour,name`,
    (i) => `${numbers(8, 2)(i)},${['red', 'green', '青'][i % 3]},item ${i % 400}`,
  ],
  'quoted words': [`${header(8)},colour`, (i) => `${numbers(8, 2)(i)},"${['red', 'green', '青'][i % 3]}"`],
}

const folder = mkdtempSync(join(tmpdir(), 'tsumiki-bench-'))

try {
  const { readTable, parseTable } = await reader()
  console.log(`${`table of ${megabytes} MB`.padEnd(30)}${'MB/s'.padStart(12)}${'thorough way'.padStart(16)}`)
  for (const [name, row] of Object.entries(tables)) {
    const file = join(folder, `${name.replaceAll(' ', '-')}.csv`)
    const text = table(row)
    writeFileSync(file, text)
    const size = statSync(file).size / 1e6
    const quick = await best(() => readTable(file), size)
    const thorough = await best(() => parseTable(text, 'a.csv'), size)
    console.log(`${name.padEnd(30)}${quick.padStart(12)}${thorough.padStart(16)}`)
  }
} finally {
  rmSync(folder, { recursive: true })
}
