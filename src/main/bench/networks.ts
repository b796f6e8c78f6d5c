// The benchmark networks, block by block those of PyTorch's bench: what is timed is one whole optimisation step.
import type { Variable } from '../../shared/data/dataset.ts'
import type { NetworkDocument, NodeDocument } from '../../shared/network/document.ts'

export interface BenchNetwork {
  network: NetworkDocument
  batch: number
  variables: Variable[]
}

type Properties = Record<string, unknown>

/** Draws a network block after block; each is wired to the one before, or to the ones named. */
class Drawing {
  readonly network: NetworkDocument = { name: 'Main', nodes: [], edges: [] }
  private last: string | undefined

  block(type: string, properties: Properties = {}, from: readonly string[] = this.last ? [this.last] : []): string {
    const id = `n${this.network.nodes.length + 1}`
    const node: NodeDocument = { id, type, name: `${type}${this.network.nodes.length + 1}`, properties }
    this.network.nodes.push(node)
    from.forEach((source, i) => {
      const port = i === 0 ? 'in' : `in:${i + 1}`
      this.network.edges.push({ from: { node: source, port: 'out' }, to: { node: id, port } })
    })
    this.last = id
    return id
  }

  /** A wire into a loss's target. */
  target(from: string, to: string): void {
    this.network.edges.push({ from: { node: from, port: 'out' }, to: { node: to, port: 'target' } })
  }
}

const tenClasses: Variable = { name: 'y', shape: [1], classes: Array.from({ length: 10 }, (_, i) => String(i)) }

/** Ten classes from pictures of a size, by the blocks that `body` draws. */
function classifier(input: readonly number[], body: (drawing: Drawing) => void): BenchNetwork {
  const drawing = new Drawing()
  drawing.block('input', { size: input })
  body(drawing)
  drawing.block('dense', { outputs: [10] })
  drawing.block('softmaxCrossEntropy')
  return { network: drawing.network, batch: 64, variables: [{ name: 'x', shape: input }, tenClasses] }
}

function conv(drawing: Drawing, outputs: number, kernel: number, options: Properties = {}, from?: string[]): string {
  return drawing.block('conv2d', { outputs, kernel: [kernel, kernel], padding: 'same', ...options }, from)
}

function mlp(): BenchNetwork {
  return classifier([1, 28, 28], (drawing) => {
    for (const outputs of [512, 512]) {
      drawing.block('dense', { outputs: [outputs] })
      drawing.block('relu')
    }
  })
}

function lenet(): BenchNetwork {
  return classifier([1, 28, 28], (drawing) => {
    for (const outputs of [16, 32]) {
      conv(drawing, outputs, 5, { padding: 'valid' })
      drawing.block('relu')
      drawing.block('maxPool')
    }
    drawing.block('dense', { outputs: [128] })
    drawing.block('relu')
  })
}

function cifarCnn(): BenchNetwork {
  return classifier([3, 32, 32], (drawing) => {
    for (const outputs of [32, 64]) {
      for (let i = 0; i < 2; i++) {
        conv(drawing, outputs, 3)
        drawing.block('relu')
      }
      drawing.block('maxPool')
    }
    drawing.block('dense', { outputs: [256] })
    drawing.block('relu')
  })
}

function residualBlock(drawing: Drawing, from: string, outputs: number, stride: number, projected: boolean): string {
  const half = { useBias: false }
  conv(drawing, outputs, 3, { ...half, strides: [stride, stride], padding: [1, 1] }, [from])
  drawing.block('batchNormalization')
  drawing.block('relu')
  conv(drawing, outputs, 3, half)
  const body = drawing.block('batchNormalization')
  let skip = from
  if (projected) {
    conv(drawing, outputs, 1, { ...half, strides: [stride, stride], padding: 'valid' }, [from])
    skip = drawing.block('batchNormalization')
  }
  drawing.block('add', {}, [body, skip])
  return drawing.block('relu')
}

function resnet20(): BenchNetwork {
  return classifier([3, 32, 32], (drawing) => {
    conv(drawing, 16, 3, { useBias: false })
    drawing.block('batchNormalization')
    let last = drawing.block('relu')
    for (const [stage, outputs] of [16, 32, 64].entries())
      for (let i = 0; i < 3; i++) {
        const first = stage > 0 && i === 0
        last = residualBlock(drawing, last, outputs, first ? 2 : 1, first)
      }
    drawing.block('globalAveragePool')
  })
}

function autoencoder(): BenchNetwork {
  const drawing = new Drawing()
  const input = drawing.block('input', { size: [1, 28, 28] })
  for (const [i, outputs] of [256, 64, 256, 784].entries()) {
    drawing.block('dense', { outputs: [outputs] })
    if (i < 3) drawing.block('relu')
  }
  const loss = drawing.block('sigmoidCrossEntropy')
  const flat = drawing.block('flatten', {}, [input])
  drawing.target(flat, loss)
  return { network: drawing.network, batch: 64, variables: [{ name: 'x', shape: [1, 28, 28] }] }
}

export const benchNetworks: Readonly<Record<string, () => BenchNetwork>> = {
  mlp,
  lenet,
  cifar_cnn: cifarCnn,
  resnet20,
  autoencoder,
}
