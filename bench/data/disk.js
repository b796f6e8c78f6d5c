// node bench/data/disk.js: how much training slows down where the data is twice what it may take in memory and is read from disk:
// LeNet on 60,000 PNG digits, from memory and from disk in turns, in one process. Samples a second by the clock, and for each second
// of the processor; the share of the time that training waited for batches. It asserts nothing. The goal: 0.90 of memory's rate.
import { join } from 'node:path'
import { writeDigits } from './digits.js'
import { median, ownFolder, printMachine, printTable } from './engine.js'
import { trainer, trainingParts } from './trainer.js'

const [count = 60_000, rounds = 5] = process.argv.slice(2).map(Number)

const folder = ownFolder()
const parts = await trainingParts()
await writeDigits(join(folder, 'pictures'), count)
const lenet = await trainer(parts, folder, { template: 'lenet', data: join(folder, 'pictures') })

const megabytes = { memory: '', disk: String((count * 28 * 28) / 2e6) }
const found = { memory: [], disk: [] }
// The first one reads the pictures.
await lenet.epoch({ TSUMIKI_DATA_MB: megabytes.memory })
printMachine()
for (let round = 0; round < rounds; round++)
  for (const place of round % 2 ? ['disk', 'memory'] : ['memory', 'disk'])
    found[place].push(await lenet.epoch({ TSUMIKI_DATA_MB: megabytes[place] }))

const ratios = (of) => found.disk.map((each, round) => of(each) / of(found.memory[round]))
const rows = Object.entries(found).map(([place, epochs]) => [
  `from ${place}${megabytes[place] && ` (budget ${Number(megabytes[place]).toFixed(1)} MB)`}`,
  Math.round(median(epochs.map(({ rate }) => rate))),
  Math.round(median(epochs.map(({ ratePerProcessorSecond }) => ratePerProcessorSecond))),
  `${(100 * median(epochs.map(({ loadingShare }) => loadingShare))).toFixed(1)} %`,
])
printTable([
  [`LeNet, ${count} digits, median of ${rounds}`, 'samples/s', 'per processor second', 'waiting for data'],
  ...rows,
  [
    'disk ÷ memory, median of the rounds',
    median(ratios(({ rate }) => rate)).toFixed(2),
    median(ratios(({ ratePerProcessorSecond }) => ratePerProcessorSecond)).toFixed(2),
    '',
  ],
])
