// node bench/data/loader.js: whether training ever waits for its data: resnet20 on 2,560 pictures of 32 × 32 in colour, from memory,
// from disk, and with augmentation. The share of the time in which batches were gathered or waited for, in which the device stood
// idle; and samples a second. It asserts nothing.
import { join } from 'node:path'
import { writeDigits } from './digits.js'
import { ownFolder, printMachine, printTable } from './engine.js'
import { trainer, trainingParts } from './trainer.js'

const COUNT = 2560
const folder = ownFolder()
const parts = await trainingParts()
const data = join(folder, 'pictures')
await writeDigits(data, COUNT, 32, 3)

const plain = await trainer(parts, folder, { template: 'resnet20', data })
const varied = await trainer(parts, folder, { template: 'resnet20', data, edit: withAugmentation })
const budget = String((COUNT * 3 * 32 * 32) / 2e6)
printMachine()
printTable([
  [
    `resnet20, ${COUNT} pictures, batches of ${plain.project.training.batchSize}`,
    'samples/s',
    'per processor second',
    'idle',
  ],
  row('from memory', await plain.epoch({ TSUMIKI_DATA_MB: '' })),
  row(`from disk (budget ${Number(budget).toFixed(1)} MB)`, await plain.epoch({ TSUMIKI_DATA_MB: budget })),
  row('from memory, with augmentation', await varied.epoch({ TSUMIKI_DATA_MB: '' })),
])

function row(name, { rate, ratePerProcessorSecond, loadingShare }) {
  return [name, Math.round(rate), Math.round(ratePerProcessorSecond), `${(100 * loadingShare).toFixed(2)} %`]
}

/** Pictures turned, moved and mirrored, between the input and what follows it. */
function withAugmentation(project) {
  const [network, ...others] = project.networks
  const input = network.nodes.find(({ type }) => type === 'input')
  const block = { id: 'vary', type: 'imageAugmentation', name: 'vary', properties: {}, position: input.position }
  const edges = network.edges.map((edge) =>
    edge.from.node === input.id ? { ...edge, from: { ...edge.from, node: block.id } } : edge,
  )
  const edge = { from: { node: input.id, port: 'out' }, to: { node: block.id, port: 'in' } }
  return {
    ...project,
    networks: [{ ...network, nodes: [...network.nodes, block], edges: [...edges, edge] }, ...others],
  }
}
