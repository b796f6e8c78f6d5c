// A project with a network of many blocks: residual units of convolutions, in columns as a person would lay them out.
const ROWS = 50
const PLACE = { column: 330, row: 80 }

/** Blocks, their positions saved. A change of the input's size changes the shape of nearly every one. */
export function largeProject(count) {
  const nodes = []
  const edges = []
  let last
  const add = (type, name, properties, ...sources) => {
    const [column, row] = [Math.floor(nodes.length / ROWS), nodes.length % ROWS]
    const position = { x: column * PLACE.column, y: row * PLACE.row }
    nodes.push({ id: name, type, name, ...(properties && { properties }), position })
    for (const [i, source] of sources.entries())
      edges.push({ from: { node: source, port: 'out' }, to: { node: name, port: i ? `in:${i + 1}` : 'in' } })
    last = name
    return name
  }
  const convolution = { outputs: 16, useBias: false }
  add('input', 'input', { size: [1, 28, 28] })
  add('conv2d', 'conv', convolution, last)
  for (let unit = 1; nodes.length < count - 4; unit++) {
    const start = last
    for (const part of ['a', 'b']) {
      add('conv2d', `conv${unit}${part}`, convolution, last)
      add('batchNormalization', `bn${unit}${part}`, undefined, last)
      if (part === 'a') add('relu', `relu${unit}${part}`, undefined, last)
    }
    add('add', `add${unit}`, undefined, last, start)
    add('relu', `relu${unit}`, undefined, last)
  }
  while (nodes.length > count - 4) {
    const { id } = nodes.pop()
    edges.splice(0, edges.length, ...edges.filter(({ from, to }) => from.node !== id && to.node !== id))
    last = nodes.at(-1).id
  }
  add('globalAveragePool', 'pool', undefined, last)
  add('dense', 'output', { outputs: [10] }, last)
  add('softmax', 'softmax', undefined, last)
  add('categoricalCrossEntropy', 'loss', undefined, last)
  return {
    format: 'tsumiki',
    version: 1,
    name: `${count} blocks`,
    networks: [{ name: 'Main', nodes, edges }],
    datasets: [
      {
        name: 'data',
        source: { kind: 'generator', generator: 'digits', count: 400, seed: 1 },
        recipe: { split: { ratio: [8, 1, 1], stratified: true } },
      },
    ],
    optimizers: [{ name: 'Optimizer', network: 'Main', dataset: 'data', type: 'adam' }],
    training: { epochs: 1, batchSize: 32, seed: 1 },
  }
}
