// Reverse-mode differentiation: the gradient of a graph is a graph again, so it can be differentiated once more.
import { type Graph, reachable, type Tensor } from './graph.ts'
import { opDefinition } from './registry.ts'

/**
 * Gradients of `output` with respect to each of `wrt`, of the shapes of `wrt`; zeros where nothing flows.
 * `seed` is the gradient with respect to `output` (default: ones, so a scalar's plain gradient).
 */
export function gradient(graph: Graph, output: Tensor, wrt: readonly Tensor[], seed?: Tensor): Tensor[] {
  const { op } = graph
  const forward = reachable([output])
  const needed = new Set<Tensor>(wrt)
  for (const tensor of forward) if (tensor.inputs.some((input) => needed.has(input))) needed.add(tensor)

  const flows = new Map<Tensor, Tensor>([[output, seed ?? graph.constant(1, output.shape)]])
  for (const tensor of forward.reverse()) {
    const dy = flows.get(tensor)
    if (!dy || !needed.has(tensor) || tensor.op === 'input' || tensor.op === 'constant') continue
    const definition = opDefinition(tensor.op)
    const gradients = definition.gradient?.(op, dy, tensor.inputs, tensor.attributes, tensor) ?? []
    tensor.inputs.forEach((input, i) => {
      const flow = gradients[i]
      if (!flow || !needed.has(input)) return
      const before = flows.get(input)
      flows.set(input, before ? op.add(before, flow) : flow)
    })
  }
  return wrt.map((tensor) => flows.get(tensor) ?? graph.constant(0, tensor.shape))
}

/** Hessian-vector product: the gradient of ⟨∇output, v⟩, without ever forming the Hessian (Pearlmutter 1994). */
export function hessianVectorProduct(
  graph: Graph,
  output: Tensor,
  wrt: readonly Tensor[],
  v: readonly Tensor[],
): Tensor[] {
  const { op } = graph
  const products = gradient(graph, output, wrt).map((g, i) => op.sum(op.mul(g, v[i])))
  return gradient(
    graph,
    products.reduce((a, b) => op.add(a, b)),
    wrt,
  )
}
