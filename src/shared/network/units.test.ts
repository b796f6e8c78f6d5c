// Units: grouping changes nothing of what is computed, and ungrouping brings the network back.
import { describe, expect, test } from 'vitest'
import type { ProjectDocument } from '../project/document.ts'
import { parseProject } from '../project/parse.ts'
import { serialiseProject } from '../project/serialise.ts'
import { sketch, sketchWires } from '../project/sketch.ts'
import { applyEdit } from './edits.ts'
import { elaborate } from './elaborate.ts'
import { type Grouped, groupBlocks } from './group.ts'
import { resolveInitializers } from './initializers.ts'
import { checkProject, examineProject } from './problems.ts'
import { inferShapes } from './shapes.ts'
import { ungroupUnit } from './ungroup.ts'
import { trailTo, usesOf } from './units.ts'
import { keepUnitWires } from './unitWires.ts'

const residual = sketchWires(
  [
    ['input', 'input', { size: [3, 8, 8] }],
    ['conv1', 'conv2d', { outputs: 4, padding: 'same' }],
    ['norm', 'batchNormalization'],
    ['relu', 'relu'],
    ['conv2', 'conv2d', { outputs: 4, padding: 'same' }],
    ['sum', 'add'],
    ['dropout', 'dropout'],
    ['scores', 'dense', { outputs: [3] }],
    ['loss', 'softmaxCrossEntropy'],
  ],
  [
    'input > conv1',
    'conv1 > norm',
    'norm > relu',
    'relu > conv2',
    'conv2 > sum',
    'conv1 > sum:in:2',
    'sum > dropout',
    'dropout > scores',
    'scores > loss',
  ],
)
const grouped = (project: ProjectDocument, ids: string[], network = 'Main') =>
  groupBlocks(project, network, ids, 'Unit', examineProject(project).networks.get(network)!.inferred.shapes) as Grouped

/** All that is computed, whatever the ids. */
function computed(project: ProjectDocument) {
  return (['training', 'validation', 'runtime'] as const).map((mode) => {
    const { network, problems } = elaborate(project, 'Main', mode)
    expect(problems).toEqual([])
    const { shapes, sums } = inferShapes(network)
    const nameOf = new Map(network.nodes.map(({ id, name }) => [id, name]))
    const named = (ids: readonly string[]) => ids.map((id) => nameOf.get(id))
    return {
      nodes: network.nodes.map(({ id, name, layer, properties, inputs }) => [
        name,
        layer.type,
        properties,
        named(inputs),
        shapes.get(id),
      ]),
      ends: named(network.terminals),
      outputs: network.outputs.map((output) => ({ ...output, node: nameOf.get(output.node), loss: undefined })),
      sums,
      initializers: [...resolveInitializers(network)],
    }
  })
}

describe('grouping', () => {
  const body = ['norm', 'relu', 'conv2', 'sum', 'dropout']
  const { project, unit, network } = grouped(residual, body)

  test('the boundary becomes ports: one for each block that feeds it, one that leads out', () => {
    const [main, inner] = project.networks
    expect(main.nodes.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'input input',
      'conv1 conv2d',
      'unit unit',
      'scores dense',
      'loss softmaxCrossEntropy',
    ])
    expect(main.edges.map(({ from, to }) => `${from.node} > ${to.node}:${to.port}`)).toEqual([
      'input > conv1:in',
      'conv1 > unit:in',
      'unit > scores:in',
      'scores > loss:in',
    ])
    expect(inner.name).toBe(network)
    expect(inner.nodes.map(({ id }) => id)).toEqual(['input', ...body, 'output'])
    expect(inner.nodes[0]).toMatchObject({ name: 'conv1', properties: { size: [4, 8, 8] } })
  })

  test.each([[body], [['conv1', ...body]], [['conv2', 'sum']], [['scores', 'loss']], [['relu']]])(
    'shapes, costs, names and order stay the same: %s',
    (ids) => {
      expect(computed(grouped(residual, ids).project)).toEqual(computed(residual))
    },
  )

  test('units within units', () => {
    const once = grouped(residual, body)
    const twice = grouped(once.project, ['relu', 'conv2'], once.network)
    expect(twice.network).toBe('Unit_2')
    const around = grouped(twice.project, ['conv1', 'unit'])
    expect(computed(around.project)).toEqual(computed(residual))
    expect(trailTo(around.project.networks, 'Unit_2').map(({ network }) => network)).toEqual(['Main', 'Unit_3', 'Unit'])
  })

  test('from outside a unit has its output’s shape and the sum of its costs', () => {
    const { networks } = examineProject(project)
    const shapes = networks.get('Main')!.inferred.shapes
    const plain = inferShapes(elaborate(residual, 'Main', 'training').network).shapes
    expect(shapes.get(unit)).toMatchObject({ inputs: [[4, 8, 8]], output: [4, 8, 8] })
    expect(shapes.get(unit)!.parameters).toBe(plain.get('norm')!.parameters + plain.get('conv2')!.parameters)
    expect(networks.get('Main')!.inferred.sums).toEqual(
      inferShapes(elaborate(residual, 'Main', 'training').network).sums,
    )
  })

  test('the file is read again, and what is wrong is nothing', () => {
    expect(parseProject(serialiseProject(project), 'unit')).toEqual(project)
    expect(checkProject(project)).toEqual(checkProject(residual))
  })

  test('Inputs stay outside; what cannot be one block is refused, with the names', () => {
    const refusal = (ids: string[]) => groupBlocks(residual, 'Main', ids, 'Unit')
    expect(refusal(['input'])).toEqual({ reason: 'nothing', blocks: [] })
    expect(refusal(['conv1', 'sum'])).toEqual({ reason: 'outputs', blocks: ['conv1', 'sum'] })
    expect(refusal(['norm', 'conv2', 'sum'])).toEqual({ reason: 'outputs', blocks: ['norm', 'sum'] })
    const chain = sketch([
      ['input', 'input', { size: [4] }],
      ['a', 'dense', { outputs: [4] }],
      ['b', 'relu'],
      ['c', 'dense', { outputs: [4] }],
      ['loss', 'squaredError'],
    ])
    chain.networks[0].edges = chain.networks[0].edges.filter(({ to }) => to.node !== 'loss')
    expect(groupBlocks(chain, 'Main', ['a', 'c'], 'Unit')).toEqual({ reason: 'between', blocks: ['b'] })
    expect(grouped(residual, ['input', 'conv1']).project.networks[0].nodes.map(({ id }) => id)).toContain('input')
  })

  test('what an optimiser trains goes with the blocks', () => {
    const some = { ...residual, optimizers: [{ ...residual.optimizers[0], trains: ['conv1', 'conv2'] }] }
    const after = grouped(some, body).project
    expect(after.optimizers[0].trains).toEqual(['conv1', 'unit/conv2'])
    expect(checkProject(after)).toEqual(checkProject(some))
    expect(ungroupUnit(after, 'Main', 'unit')!.project.optimizers).toEqual(some.optimizers)
  })

  test('ungrouped, everything is as it was', () => {
    const placed = structuredClone(residual)
    for (const [i, node] of placed.networks[0].nodes.entries()) node.position = { x: 200, y: 80 * i }
    const there = grouped(placed, body)
    expect(there.project.networks[0].nodes.map(({ position }) => position!.y)).toEqual([0, 80, 160, 240, 320])
    const back = ungroupUnit(there.project, 'Main', there.unit)!
    expect(back.nodes).toEqual(body)
    expect(back.project.networks).toHaveLength(1)
    expect(back.project.networks[0].nodes).toEqual(placed.networks[0].nodes)
    expect(computed(back.project)).toEqual(computed(residual))
  })
})

describe('units in use', () => {
  const { project } = grouped(residual, ['norm', 'relu', 'conv2', 'sum'])
  const copied = structuredClone(project)
  copied.networks[0] = applyEdit(copied.networks[0], {
    kind: 'insertAfter',
    node: 'unit',
    block: { type: 'unit', name: 'Second', unit: { network: 'Unit' } },
  })

  test('a copy has weights of its own', () => {
    const { network, problems } = elaborate(copied, 'Main', 'training')
    expect(problems).toEqual([])
    const names = network.nodes.map(({ name }) => name)
    expect(names).toContain('conv2')
    expect(names).toContain('Second.conv2')
    expect(new Set(names).size).toBe(names.length)
    expect(usesOf(copied.networks, 'Unit').map(({ node }) => node)).toEqual(['unit', 'unit_2'])
  })

  test('what is wrong in it is told once, on the block in its network, with the fix', () => {
    const broken = structuredClone(copied)
    broken.networks[1].nodes.find(({ id }) => id === 'conv2')!.properties = { outputs: 0 }
    const found = checkProject(broken).filter(({ severity }) => severity === 'error')
    expect(found.map(({ network, node, unit }) => [network, node, unit])).toEqual([
      ['Unit', 'conv2', { network: 'Main', node: 'unit' }],
    ])
  })

  test('an Input that goes takes its wires with it, and the others move up', () => {
    const two = grouped(residual, ['conv2', 'sum', 'dropout']).project
    const ends = ({ networks: [main] }: ProjectDocument) =>
      main.edges.filter(({ to }) => to.node === 'unit').map(({ from, to }) => `${from.node} ${to.port}`)
    expect(ends(two)).toEqual(['relu in', 'conv1 in:2'])
    const [main, inner] = two.networks
    const first = inner.nodes[0].id
    const less = { ...two, networks: [main, applyEdit(inner, { kind: 'remove', node: first, join: false })] }
    expect(ends(keepUnitWires(less, inner))).toEqual(['conv1 in'])
    const more = { ...two, networks: [main, applyEdit(inner, { kind: 'addNode', block: { type: 'input' }, index: 0 })] }
    expect(ends(keepUnitWires(more, inner))).toEqual(['relu in:2', 'conv1 in:3'])
  })
})

test('a unit without its network, within itself, without wires or output', () => {
  const { project } = grouped(residual, ['norm', 'relu', 'conv2', 'sum'])
  const codes = (change: (networks: ProjectDocument['networks']) => void) => {
    const copy = structuredClone(project)
    change(copy.networks)
    return checkProject(copy)
      .filter(({ severity }) => severity === 'error')
      .map(({ code, network, node }) => [code, network, node].join(' '))
  }
  expect(codes(([main]) => void (main.nodes[2].unit = { network: 'Gone' }))).toEqual(['unknownUnit Main unit'])
  expect(codes(([main]) => void (main.edges = main.edges.filter(({ to }) => to.node !== 'unit')))).toEqual([
    'missingInput Main unit',
  ])
  expect(codes(([, inner]) => void inner.nodes.pop())).toEqual(['noUnitOutput Main unit'])
  expect(
    codes(
      ([, inner]) => void inner.nodes.push({ id: 'again', type: 'unit', name: 'again', unit: { network: 'Unit' } }),
    ),
  ).toEqual(['recursiveUnit Unit again'])
  expect(
    codes(([main]) => void main.edges.push(structuredClone({ ...main.edges[1], to: { node: 'unit', port: 'in:7' } }))),
  ).toEqual(['unknownPort Main unit'])
})
