// For the benches of data: the engine's own code built as it is shipped, a folder of their own, clocks, a table.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ensure } from '../../scripts/ensure.js'

const root = join(import.meta.dirname, '../..')

/** What source files of the engine export, by the names they are given. */
export async function engine(files) {
  // Threads and training processes are those of dist/main.
  await ensure()
  // Beside node_modules, so that the libraries are found; a folder for each bench, as several may run.
  const outDir = join(root, `dist/bench-${process.pid}`)
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }))
  const input = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(root, 'src/main', file)]))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      emptyOutDir: true,
      rollupOptions: { input, output: { entryFileNames: '[name].js' } },
    },
  })
  const modules = Object.keys(files).map(async (name) => [
    name,
    await import(pathToFileURL(join(outDir, `${name}.js`)).href),
  ])
  return Object.fromEntries(await Promise.all(modules))
}

/** Where pictures, projects and the cache lie while it runs. */
export function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tsumiki-bench-'))
  process.env.TSUMIKI_HOME = join(folder, 'home')
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.on('SIGINT', () => process.exit(130))
  return folder
}

/** Seconds by the clock, and of the processor: all threads of this process. */
export async function timed(work) {
  const start = performance.now()
  const used = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(used)
  return { result, clock: (performance.now() - start) / 1000, processor: (user + system) / 1e6 }
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

export function printMachine() {
  const load = loadavg()[0].toFixed(1)
  console.log(
    `${cpus().length} × ${cpus()[0].model}, Node.js ${process.versions.node}, load ${load} at the beginning\n`,
  )
}

/** The first row holds the titles. */
export function printTable(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)))
  for (const row of rows)
    console.log(
      row.map((cell, i) => (i ? String(cell).padStart(widths[i]) : String(cell).padEnd(widths[i]))).join('   '),
    )
}
