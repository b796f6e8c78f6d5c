// Projects that cannot be trained, and commands that cannot be meant.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JsonLine, Workshop } from './tsumiki.ts'

let workshop: Workshop
let good: string
beforeAll(async () => {
  workshop = await Workshop.open()
  await workshop.json('new', 'good.tsumiki', '--template', 'mlp', '--data', 'generate:xor,count=60')
  good = await readFile(workshop.path('good.tsumiki'), 'utf8')
})
afterAll(() => workshop.close())

/** The good project with something wrong. */
async function spoiled(change: (project: JsonLine) => void): Promise<string> {
  const project = JSON.parse(good)
  change(project)
  await workshop.write('bad.tsumiki', JSON.stringify(project))
  return 'bad.tsumiki'
}

type Change = (project: JsonLine) => void
const node = (project: JsonLine, id: string) => project.networks[0].nodes.find((item: JsonLine) => item.id === id)

const wrongProjects: Record<string, [Change, RegExp]> = {
  'of a newer version': [(p) => (p.version = 99), /bad\.tsumiki.*newer.*99/s],
  'with an unknown block': [(p) => (node(p, 'relu1').type = 'relou'), /relu1.*relou/s],
  'with a property out of range': [(p) => (node(p, 'dense1').properties.outputs = [0]), /dense1.*0/s],
  'with a dangling wire': [(p) => (p.networks[0].edges[0].to.node = 'nowhere'), /nowhere/],
  'with a cycle': [
    (p) => {
      const [first] = p.networks[0].edges
      p.networks[0].edges[0] = { from: { node: 'relu1', port: 'out' }, to: first.to }
    },
    /dense1.*relu1|relu1.*dense1/s,
  ],
  'without an input': [
    (p) => {
      p.networks[0].nodes = p.networks[0].nodes.filter((item: JsonLine) => item.id !== 'input')
      p.networks[0].edges = p.networks[0].edges.filter((edge: JsonLine) => edge.from.node !== 'input')
    },
    /no Input.*Put an Input/,
  ],
  'with nothing to minimise': [
    (p) => {
      p.networks[0].nodes = p.networks[0].nodes.filter((item: JsonLine) => item.id !== 'loss')
      p.networks[0].edges = p.networks[0].edges.filter((edge: JsonLine) => edge.to.node !== 'loss')
    },
    /loss/i,
  ],
  'with a shape that cannot work': [
    (p) => {
      node(p, 'relu1').type = 'reshape'
      node(p, 'relu1').properties = { shape: [7, 7] }
    },
    /relu1.*49|49.*relu1/s,
  ],
  'with an optimiser that does not exist': [(p) => (p.optimizers[0].type = 'adamm'), /adamm.*adam/s],
  'with a batch larger than the data': [(p) => (p.training.batchSize = 512), /512.*48 training samples/s],
}

test.each(Object.entries(wrongProjects))('a project %s', async (_, [change, sentence]) => {
  const file = await spoiled(change)
  expect(await workshop.refused(1, ['train', file])).toMatch(sentence)
  const { code, stdout, stderr } = await workshop.tsumiki('check', file)
  expect(code).toBe(1)
  expect(stdout + stderr).toMatch(sentence)
})

test.each([
  ['{"format": "tsumiki", "version": 1,\n  oops}', 'check', /line 2/],
  ['', 'train', /empty/],
  ['[1, 2]', 'shapes', /project/],
  ['\u0000\u0001binary', 'runs', /JSON/],
])('a project file that holds %j', async (content, command, sentence) => {
  await workshop.write('broken.tsumiki', content)
  expect(await workshop.refused(1, [command, 'broken.tsumiki'])).toMatch(sentence)
})

test('a project, a run, a template, a format that does not exist', async () => {
  expect(await workshop.refused(1, ['train', 'none.tsumiki'])).toContain("There is no file 'none.tsumiki'")
  expect(await workshop.refused(1, ['check', '.'])).toMatch(/folder/)
  expect(await workshop.refused(1, ['evaluate', 'no-run'])).toContain("There is no run 'no-run'")
  expect(await workshop.refused(1, ['train', '--resume', 'no-run'])).toContain("There is no run 'no-run'")
  expect(await workshop.refused(1, ['new', 'x.tsumiki', '--template', 'lenett'])).toMatch(/'lenett'.*lenet/)
  expect(await workshop.refused(1, ['bench', 'alexnet'])).toMatch(/'alexnet'.*mlp/)
  const [, finished] = await workshop.json('train', 'good.tsumiki', '--epochs', '1')
  expect(await workshop.refused(1, ['export', finished.run, '--format', 'keras9', '--out', 'k'])).toMatch(/onnx, tfjs/)
})

test('wrong usage ends with 2 and points to the help', async () => {
  expect(await workshop.refused(2, ['trian', 'x'])).toContain('Did you mean train?')
  const changed = ['train', '--resume', 'x', '--batch', '3']
  expect(await workshop.refused(2, changed)).toContain('--batch cannot be changed with --resume')
  expect(await workshop.refused(2, ['train', 'good.tsumiki', '--set', 'epochs'])).toContain('PATH=VALUE')
  const { stderr } = await workshop.tsumiki('train')
  expect(stderr).toContain('tsumiki train --help')
  expect((await workshop.tsumiki()).code).toBe(2)
})

test('help and version are answers', async () => {
  for (const args of [['--help'], ['train', '--help'], ['--version'], ['bench', '--help', '--lang', 'ja']]) {
    const { code, stdout, stderr } = await workshop.tsumiki(...args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toBe('')
  }
})
