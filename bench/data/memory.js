// node bench/data/memory.js: what 20,000 PNG pictures take of memory from the folder to the trained model, by command line: the most
// that all of Tsumiki's processes together had in RAM while LeNet was made for them, trained for one epoch, and checked. Linux only;
// it asserts nothing. `node bench/data/memory.js 20000 64 3`: pictures of 64 × 64 in colour. e2e/scale.test.ts looks at the editor, too.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensure } from '../../scripts/ensure.js'
import { writeDigits } from './digits.js'
import { ownFolder, printMachine, printTable } from './engine.js'
import { residentMegabytes } from './residentMemory.js'

const [count = 20_000, size = 32, channels = 3] = process.argv.slice(2).map(Number)

const folder = ownFolder()
await ensure()
await writeDigits(join(folder, 'pictures'), count, size, channels)
printMachine()
printTable([
  [`${count} pictures, ${channels} × ${size} × ${size}`, 'MB at most', 'of each process'],
  await row('new', 'p.tsumiki', '--template', 'lenet', '--data', 'pictures'),
  await row('train', 'p.tsumiki', '--epochs', '1'),
  await row('check', 'p.tsumiki'),
])

async function row(...args) {
  const bin = join(import.meta.dirname, '../../bin/tsumiki')
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: 'ignore' })
  let most = []
  const sum = (parts) => parts.reduce((a, b) => a + b, 0)
  const timer = setInterval(() => {
    const parts = residentMegabytes(child.pid)
    if (sum(parts) > sum(most)) most = parts
  }, 100)
  const code = await new Promise((resolve) => child.on('exit', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`tsumiki ${args.join(' ')} ended with ${code}`)
  return [`tsumiki ${args[0]}`, Math.round(sum(most)), most.map(Math.round).join(' + ')]
}
