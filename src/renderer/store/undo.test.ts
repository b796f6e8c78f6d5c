// Undo and redo, whatever was edited: the file comes back letter by letter.
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NetworkDocument } from '../../shared/network/document.ts'
import type { NetworkEdit } from '../../shared/network/edits.ts'
import { addNetwork, deleteNetwork, renameNetwork } from '../../shared/project/networks.ts'
import { parseProject } from '../../shared/project/parse.ts'
import { serialiseProject } from '../../shared/project/serialise.ts'
import { sketch } from '../../shared/project/sketch.ts'
import { changeProject, editNetwork, redo, showNetwork, showProject, undo, useProject } from './project.ts'

const saved: string[] = []
vi.mock('../engine/connection.ts', async (actual) => ({
  ...(await actual<object>()),
  engine: {
    on: () => () => {},
    onState: () => () => {},
    ask: async (name: string, asked: { document?: never }) => {
      if (name === 'projects.save') saved.push(serialiseProject(asked.document!))
      return { version: String(saved.length) }
    },
  },
}))

const original = sketch([
  ['input', 'input', { size: [4] }],
  ['dense', 'dense', { outputs: [8] }],
  ['relu', 'relu'],
  ['loss', 'squaredError'],
])
const label = { en: 'edit', ja: '編集' }
const text = () => serialiseProject(useProject.getState().document!)
const opened = () =>
  useProject.getState().document!.networks.find(({ name }) => name === useProject.getState().network)!

beforeEach(() => {
  vi.useFakeTimers()
  saved.length = 0
})
afterEach(() => vi.useRealTimers())

/** What a hand may do next; the numbers say to what. */
const acts = [
  'add',
  'remove',
  'cut',
  'connect',
  'disconnect',
  'between',
  'set',
  'rename',
  'move',
  'swap',
  'weight',
] as const
const network = fc.record({
  act: fc.constantFrom(...acts),
  a: fc.nat(),
  b: fc.nat(),
  words: fc.string({ unit: 'grapheme' }),
})
const project = fc.record({
  act: fc.constantFrom('epochs', 'tab', 'newTab', 'renameTab', 'closeTab'),
  a: fc.nat(),
  b: fc.nat(),
  words: fc.string({ unit: 'grapheme', minLength: 1 }),
})
const edits = fc.array(fc.oneof({ weight: 8, arbitrary: network }, { weight: 1, arbitrary: project }), {
  minLength: 200,
  maxLength: 200,
})

type Edit = { act: string; a: number; b: number; words: string }
const types = ['dense', 'conv2d', 'relu', 'add', 'flatten', 'dropout'] as const

function networkEdit({ nodes, edges }: NetworkDocument, { act, a, b, words }: Edit): NetworkEdit | undefined {
  const node = nodes[a % nodes.length]?.id
  const edge = edges[a % edges.length]
  const block = { type: types[b % types.length] }
  if (act === 'add') return { kind: 'addNode', block }
  if (node === undefined) return undefined
  if (act === 'remove') return { kind: 'remove', node }
  if (act === 'cut') return { kind: 'remove', node, join: false }
  if (act === 'connect') return { kind: 'connect', from: node, to: nodes[b % nodes.length].id }
  if (act === 'set') return { kind: 'setProperty', node, property: 'outputs', value: [1 + (b % 100)] }
  if (act === 'rename') return { kind: 'rename', node, name: words }
  if (act === 'move') return { kind: 'move', node, position: { x: a % 999, y: b % 999 } }
  if (act === 'swap') return { kind: 'replaceType', node, type: block.type }
  if (act === 'weight')
    return { kind: 'setWeight', node, weight: 'W', settings: b % 2 ? { multiplier: b % 9 } : undefined }
  if (!edge) return undefined
  return act === 'disconnect' ? { kind: 'disconnect', edge } : { kind: 'insertOnEdge', edge, block }
}

function carryOut(edit: Edit): void {
  const { networks } = useProject.getState().document!
  const { name } = networks[edit.a % networks.length]
  if (edit.act === 'tab') showNetwork(name)
  else if (edit.act === 'epochs')
    changeProject(label, (before) => ({ ...before, training: { ...before.training, epochs: 1 + edit.b } }), 'epochs')
  else if (edit.act === 'newTab') changeProject(label, (before) => addNetwork(before, edit.words))
  else if (edit.act === 'renameTab') changeProject(label, (before) => renameNetwork(before, name, edit.words))
  else if (edit.act === 'closeTab' && networks.length > 1) changeProject(label, (before) => deleteNetwork(before, name))
  else if (opened()) {
    const change = networkEdit(opened(), edit)
    // Typing and dragging merge into one step.
    if (change)
      editNetwork(
        label,
        [change],
        edit.act === 'move' || edit.act === 'rename' ? `${edit.act} ${edit.a % 2}` : undefined,
      )
  }
}

test('200 edits are taken back one by one to the same file, and done again', () => {
  fc.assert(
    fc.property(edits, (all) => {
      showProject({ path: '/p.tsumiki', document: original, openElsewhere: false, version: '0' })
      const states = [text()]
      for (const edit of all) {
        const { length } = useProject.getState().done
        carryOut(edit)
        vi.advanceTimersByTime(edit.b % 3 ? 100 : 2000)
        const steps = useProject.getState().done.length
        // A merged step ends where its last part ended.
        if (steps > length) states.push(text())
        else states[steps] = text()
      }
      expect(useProject.getState().done).toHaveLength(states.length - 1)
      for (const state of states.slice(0, -1).reverse()) {
        undo()
        expect(text()).toBe(state)
      }
      undo()
      expect(text()).toBe(serialiseProject(original))
      for (const state of states.slice(1)) {
        redo()
        expect(text()).toBe(state)
      }
      redo()
      expect(text()).toBe(states.at(-1))
    }),
    { numRuns: 50 },
  )
})

test('what was edited, taken back and done again can be read again, and is what was saved last', async () => {
  await fc.assert(
    fc.asyncProperty(edits, fc.array(fc.boolean(), { maxLength: 40 }), async (all, back) => {
      showProject({ path: '/p.tsumiki', document: original, openElsewhere: false, version: '0' })
      all.forEach(carryOut)
      for (const each of back) each ? undo() : redo()
      await vi.advanceTimersByTimeAsync(5000)
      expect(useProject.getState().saving).toBe('saved')
      if (saved.length) expect(saved.at(-1)).toBe(text())
      expect(serialiseProject(parseProject(text(), 'p.tsumiki'))).toBe(text())
    }),
    { numRuns: 20 },
  )
})

test('a new edit forgets what was undone', () => {
  showProject({ path: '/p.tsumiki', document: original, openElsewhere: false, version: '0' })
  for (const x of [1, 2]) editNetwork(label, [{ kind: 'move', node: 'relu', position: { x, y: 0 } }])
  undo()
  editNetwork(label, [{ kind: 'move', node: 'relu', position: { x: 3, y: 0 } }])
  const after = text()
  redo()
  expect(text()).toBe(after)
  expect(useProject.getState().done).toHaveLength(2)
})
