// Every kind of problem: where it is found, what it says, and that its fixes mend it.
import { expect, test } from 'vitest'
import type { Variable } from '../data/dataset.ts'
import type { ProjectDocument } from '../project/document.ts'
import { applyFix } from '../project/fix.ts'
import { sketch, sketchWires } from '../project/sketch.ts'
import { languages } from '../text.ts'
import { checkProject, type Problem } from './problems.ts'

type Blocks = Parameters<typeof sketch>[0]

const input: Blocks[number] = ['input', 'input', { size: [4] }]
const dense: Blocks[number] = ['dense', 'dense', { outputs: [3] }]
const classes: Blocks = [input, dense, ['loss', 'softmaxCrossEntropy']]
const x: Variable = { name: 'x', shape: [4] }
const label = (count: number): Variable => ({
  name: 'y',
  shape: [1],
  classes: Array.from({ length: count }, (_, i) => `c${i}`),
})
const numbers: Variable = { name: 'y', shape: [1] }

const check = (project: ProjectDocument, variables?: Variable[]) =>
  checkProject(project, variables && { datasets: { Data: variables } })

/** The one problem of a project, after a look at its sentences and at what each of its fixes leaves behind. */
function only(project: ProjectDocument, variables?: Variable[]): Problem {
  const problems = check(project, variables)
  expect(problems.map(({ code, text }) => `${code}: ${text.en}`)).toHaveLength(1)
  const [problem] = problems
  for (const language of languages) expect(problem.text[language]).not.toBe('')
  expect(problem.text.ja).toMatch(/[ぁ-ん]/)
  for (const fix of problem.fixes) {
    const left = check(applyFix(project, problem, fix), variables)
    expect(left.filter(({ code, node }) => code === problem.code && node === problem.node)).toEqual([])
  }
  return problem
}

/** The fix of that number leaves nothing wrong. */
function mends(project: ProjectDocument, number = 0, variables?: Variable[]) {
  const problem = only(project, variables)
  expect(problem.fixes.length).toBeGreaterThan(number)
  expect(check(applyFix(project, problem, problem.fixes[number]), variables)).toEqual([])
  return problem
}

const changed = (project: ProjectDocument, change: (project: ProjectDocument) => void) => {
  change(project)
  return project
}

test('a network that is right has no problems', () => {
  expect(check(sketch(classes))).toEqual([])
  expect(check(sketch(classes), [x, label(3)])).toEqual([])
})

test('unknown kinds of block, with the nearest known one', () => {
  const problem = mends(sketch([input, ['dense', 'denze', { outputs: [3] }], ['loss', 'softmaxCrossEntropy']]))
  expect(problem.text.en).toBe("Block 'dense' is of a kind that does not exist here: 'denze'. Did you mean 'dense'?")
  expect(only(sketch([input, ['a', 'zzzzzzzzz'], ['loss', 'softmaxCrossEntropy']])).fixes).toEqual([])
  expect(only(sketch([input, ['fc', 'Affine'], ['loss', 'softmaxCrossEntropy']])).text.en).toContain("'dense'")
})

test('properties out of range and unknown ones', () => {
  const conv = (properties: Record<string, unknown>) =>
    sketch([['input', 'input'], ['conv', 'conv2d', properties], dense, ['loss', 'softmaxCrossEntropy']])
  const range = mends(conv({ outputs: 0 }))
  expect(range.text.en).toBe("Conv2D 'conv': Output channels needs a whole number of at least 1, not 0.")
  expect(range.text.ja).toBe('2次元畳み込み「conv」の「出力チャンネル数」には整数（1 以上）が必要です（今は 0）。')
  expect(mends(conv({ ouputs: 4 })).text.en).toContain("Did you mean 'outputs'?")
  mends(conv({ constructor: 1 }))
})

test('settings of weights', () => {
  const weights = (settings: Record<string, object>) =>
    changed(sketch(classes), ({ networks }) => void (networks[0].nodes[1].weights = settings))
  expect(mends(weights({ kernle: {} })).text.en).toContain("only 'kernel', 'bias'")
  expect(mends(weights({ kernel: { initializer: { type: 'magic' } } })).text.en).toContain("no initializer 'magic'")
})

test('wires that lead nowhere, to unknown ports, or where one is already', () => {
  expect(mends(sketch(classes, ['dense > gone'])).text.en).toBe(
    "A wire leads from Dense 'dense' to 'gone', a block that does not exist. Remove the wire.",
  )
  expect(mends(sketch(classes, ['gone > dense:in:2'])).code).toBe('danglingEdge')
  expect(mends(sketch(classes, ['gone > lost'])).node).toBeUndefined()
  expect(mends(sketch(classes, ['input > dense:side'])).text.en).toContain("It has 'in', 'kernel', 'bias'.")
  expect(mends(sketch(classes, ['dense > input'])).text.en).toContain('It takes no wires.')
  expect(mends(sketch(classes, ['input > loss'])).code).toBe('portTaken')
})

test('missing inputs, with the block that could be meant', () => {
  const problem = mends(sketchWires(classes, ['input > dense']))
  expect(problem.text.en).toBe(
    "Nothing is connected to SoftmaxCrossEntropy 'loss'. Lead a wire from another block to it, or remove the block.",
  )
  expect(problem.unfinished).toBe(true)
  const subtract = sketch([input, dense, ['minus', 'subtract'], ['loss', 'squaredError']])
  expect(only(subtract).text.en).toContain("the port 'in:2' of Subtract 'minus'")
})

test('rings name their blocks in the order of the wires', () => {
  const ring = sketch([input, ['sum', 'add'], dense, ['relu', 'relu'], ['loss', 'squaredError']], ['relu > sum:in:2'])
  expect(mends(ring).text.en).toBe(
    "These blocks feed each other in a ring: Add 'sum' → Dense 'dense' → ReLU 'relu' → Add 'sum'. Remove one of the wires between them.",
  )
  expect(only(sketch([input, ['sum', 'add'], dense, ['loss', 'squaredError']], ['sum > sum:in:2'])).code).toBe('cycle')
})

test('no Input, and an empty network', () => {
  const problem = only(sketch([dense, ['loss', 'softmaxCrossEntropy']]))
  expect([problem.code, problem.node]).toEqual(['noInput', 'dense'])
  expect(only(sketch([])).text.en).toContain("'Main' is empty")
})

test('nothing to minimise, with a loss for what comes last', () => {
  const withLoss = (last: Blocks) => {
    const project = sketch([input, dense, ...last])
    const problem = only(project)
    expect(problem.code).toBe('nothingToMinimise')
    return applyFix(project, problem, problem.fixes[0]).networks[0].nodes.at(-1)?.type
  }
  expect(withLoss([])).toBe('squaredError')
  expect(withLoss([['softmax', 'softmax']])).toBe('categoricalCrossEntropy')
  expect(withLoss([['sigmoid', 'sigmoid']])).toBe('binaryCrossEntropy')
  expect(only(sketch([input, dense, ['output', 'output']])).code).toBe('nothingToMinimise')
})

test('ends without a loss, and blocks that nothing trains', () => {
  const side: Blocks = [...classes, ['side', 'dense']]
  const loose = sketchWires(side, ['input > dense', 'dense > loss', 'input > side'])
  expect(mends(loose, 1)).toMatchObject({ code: 'looseEnd', severity: 'warning', node: 'side' })
  const shown = sketchWires(
    [...side, ['shown', 'output']],
    ['input > dense', 'dense > loss', 'input > side', 'side > shown'],
  )
  expect(only(shown)).toMatchObject({ code: 'notTrained', severity: 'warning', node: 'side' })
})

test('duplicate names and ids', () => {
  const named = changed(sketch(classes), ({ networks }) => void (networks[0].nodes[2].name = 'dense'))
  expect(mends(named).text.en).toBe("Two blocks are called 'dense'. Give one of them another name.")
  const unnamed = changed(sketch(classes), ({ networks }) => void (networks[0].nodes[2].name = ' '))
  expect(mends(unnamed).code).toBe('emptyName')
  const twice = changed(
    sketch(classes),
    ({ networks }) => void networks[0].nodes.push({ ...networks[0].nodes[1], name: 'b' }),
  )
  expect(only(twice).code).toBe('duplicateId')
})

test('labels of classes', () => {
  const outputs = mends(sketch(classes), 0, [x, label(5)])
  expect(outputs.code).toBe('outputsNotClasses')
  expect(outputs.fixes[0].label.en).toBe("Set the outputs of Dense 'dense' to 5")
  mends(sketch([input, ['one', 'dense', { outputs: [1] }], ['loss', 'softmaxCrossEntropy']]), 0, [x, label(3)])
  mends(sketch([input, ['relu', 'relu'], ['s', 'softmax'], ['loss', 'categoricalCrossEntropy']]), 0, [x, label(3)])
  const binary: Blocks = [
    input,
    ['one', 'dense', { outputs: [1] }],
    ['sigmoid', 'sigmoid'],
    ['loss', 'binaryCrossEntropy'],
  ]
  expect(check(sketch(binary), [x, label(2)])).toEqual([])
  expect(mends(sketch(binary), 0, [x, label(3)]).code).toBe('lossDoesNotFit')
  const two: Blocks = [input, ['two', 'dense', { outputs: [2] }], ['loss', 'sigmoidCrossEntropy']]
  mends(sketch(two), 0, [x, label(2)])
  mends(sketch(two), 1, [x, label(2)])
  const margins: Blocks = [input, ['one', 'dense', { outputs: [1] }], ['loss', 'hinge']]
  expect(check(sketch(margins), [x, label(2)])).toEqual([])
  expect(mends(sketch(margins), 0, [x, label(3)]).code).toBe('lossDoesNotFit')
})

test('numbers and classes confused', () => {
  expect(mends(sketch(classes), 0, [x, numbers]).code).toBe('lossDoesNotFit')
  const regression: Blocks = [input, ['one', 'dense', { outputs: [1] }], ['loss', 'squaredError']]
  expect(check(sketch(regression), [x, numbers])).toEqual([])
  expect(mends(sketch(regression), 0, [x, label(2)]).severity).toBe('warning')
  expect(mends(sketch(regression), 0, [x, label(3)]).severity).toBe('error')
  const [usual] = only(sketch(regression), [x, label(2)]).fixes
  expect(usual.label.en).toBe('Use SigmoidCrossEntropy')
  const three: Blocks = [input, dense, ['loss', 'squaredError']]
  expect(mends(sketch(three), 0, [x, numbers]).code).toBe('outputsNotTarget')
  const oneHot: Variable = { name: 'y', shape: [3] }
  expect(check(sketch(classes), [x, oneHot])).toEqual([])
})

test('Inputs and variables of the data', () => {
  const wide = mends(sketch(classes), 0, [{ name: 'x', shape: [1, 3, 3] }, label(3)])
  expect(wide.text.en).toBe(
    "Input 'input' has the size 4 (4 numbers), but 'x' of the data is 1×3×3 (9). Set its size to 1×3×3.",
  )
  expect(check(sketch(classes), [{ name: 'x', shape: [1, 2, 2] }, label(3)])).toEqual([])
  expect(mends(sketch(classes), 0, [{ name: 'X', shape: [4] }, label(3)]).code).toBe('unknownVariable')
  mends(sketch(classes), 1, [x, { ...label(3), name: 'label' }])
})

test('optimisers', () => {
  const optimizer = (values: object) =>
    changed(sketch(classes), ({ optimizers }) => void Object.assign(optimizers[0], values))
  expect(only(changed(sketch(classes), (project) => void (project.optimizers = []))).code).toBe('noOptimizer')
  expect(mends(optimizer({ dataset: 'Date' })).code).toBe('unknownDataset')
  expect(mends(optimizer({ type: 'adan' })).text.en).toContain("there is no optimiser of the type 'adan'")
  expect(mends(optimizer({ network: 'Mian' })).code).toBe('unknownNetwork')
  expect(only(optimizer({ properties: { learningRate: -1 } })).path).toBe('optimizers.0.properties.learningRate')
  expect(only(optimizer({ properties: { momentun: 1 } })).code).toBe('setting')
  expect(only(optimizer({ weightDecay: -1 })).code).toBe('setting')
  expect(only(optimizer({ clip: { type: 'norm', limit: 0 } })).code).toBe('setting')
  expect(only(optimizer({ trains: ['gone'] })).code).toBe('unknownTrained')
  expect(only(optimizer({ accumulate: 4 })).code).toBe('notTrainedYet')
  expect(mends(optimizer({ schedule: { type: 'cosin' } })).code).toBe('unknownSchedule')
  expect(only(optimizer({ schedule: { type: 'cosine', nonsense: 1 } })).code).toBe('setting')
  const second = changed(sketch(classes), ({ optimizers }) => void optimizers.push({ ...optimizers[0], name: 'B' }))
  expect(only(second).code).toBe('notTrainedYet')
})

test('training settings out of range', () => {
  const training = (values: object) =>
    changed(sketch(classes), (project) => void Object.assign(project.training, values))
  expect(mends(training({ epochs: 0 })).text.en).toBe('Training: Epochs needs a whole number from 1 to 1000000, not 0.')
  mends(training({ batchSize: 1.5 }))
  mends(training({ seed: -1 }))
  mends(training({ threads: 0 }))
  mends(training({ earlyStopping: { type: 'bestLoss', epochs: 0 } }))
})

test('what cannot be trained yet is said on the block', () => {
  const codes = (change: (project: ProjectDocument) => void) => {
    const problem = only(changed(sketch(classes), change))
    expect(problem.text.en).toMatch(/this version/)
    return [problem.code, problem.node]
  }
  const expected = ['notTrainedYet', 'dense']
  expect(
    codes(({ networks: [main] }) => void (main.regions = [{ id: 'r', kind: 'repeat', nodes: ['dense'] }])),
  ).toEqual(expected)
  expect(codes(({ networks: [{ nodes }] }) => void (nodes[1].properties = { outputs: '=n' }))).toEqual(expected)
  expect(codes(({ networks: [{ nodes }] }) => void (nodes[1].weights = { kernel: { sharedName: 'w' } }))).toEqual(
    expected,
  )
  expect(
    codes(({ networks: [{ nodes }] }) => void (nodes[1].weights = { kernel: { source: { path: 'run' } } })),
  ).toEqual(expected)
  expect(mends(sketch(classes, ['input > dense:kernel'])).code).toBe('notTrainedYet')
})

test('normalisation before Softmax, and small batches', () => {
  const late = sketch([
    input,
    dense,
    ['bn', 'batchNormalization'],
    ['softmax', 'softmax'],
    ['loss', 'categoricalCrossEntropy'],
  ])
  expect(mends(late).code).toBe('normalizationBeforeSoftmax')
  const early: Blocks = [input, ['a', 'dense'], ['bn', 'batchNormalization'], ['relu', 'relu'], ...classes.slice(1)]
  expect(check(sketch(early))).toEqual([])
  const small = changed(sketch(early), ({ training }) => void (training.batchSize = 4))
  expect(mends(small).code).toBe('smallBatch')
})

test('errors come before warnings, blocks in the order of the document', () => {
  const project = sketch([
    input,
    ['a', 'dense', { outputs: 'x' }],
    ['b', 'dense', { outputs: 'y' }],
    dense,
    ['loss', 'softmaxCrossEntropy'],
  ])
  project.training.epochs = 0
  expect(check(project).map(({ path, node }) => path ?? node)).toEqual(['training.epochs', 'a', 'b'])
})
