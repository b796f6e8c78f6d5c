// Projects written in a few words, for tests.
import { edge } from '../network/rewire.ts'
import type { ProjectDocument } from './document.ts'

type SketchedBlock = [id: string, type: string, properties?: Record<string, unknown>]

/** Blocks feed each other in the order given; `wires` are added: 'a > b' or 'a > b:target'. */
export function sketch(blocks: SketchedBlock[], wires: string[] = []): ProjectDocument {
  const chain = blocks.slice(1).map(([id], i) => edge(blocks[i][0], id))
  return { ...sketchWires(blocks, []), networks: [{ ...main(blocks), edges: [...chain, ...wires.map(wire)] }] }
}

/** The same with these wires alone. */
export function sketchWires(blocks: SketchedBlock[], wires: string[]): ProjectDocument {
  return {
    format: 'tsumiki',
    version: 1,
    name: 'Sketch',
    networks: [{ ...main(blocks), edges: wires.map(wire) }],
    datasets: [
      {
        name: 'Data',
        source: { kind: 'file', path: 'data.csv' },
        recipe: { split: { ratio: [8, 1, 1], stratified: true } },
      },
    ],
    optimizers: [{ name: 'Optimizer', network: 'Main', dataset: 'Data', type: 'adam' }],
    training: { epochs: 10, batchSize: 64, seed: 1 },
  }
}

function main(blocks: SketchedBlock[]) {
  const nodes = blocks.map(([id, type, properties]) => ({ id, type, name: id, ...(properties && { properties }) }))
  return { name: 'Main', nodes, edges: [] }
}

function wire(words: string) {
  const [from, end] = words.split(' > ')
  const [to, ...port] = end.split(':')
  return edge(from, to, port.join(':') || 'in')
}
