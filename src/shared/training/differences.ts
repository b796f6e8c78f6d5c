// What differs between the projects of two runs, in the words of the screens: to see what made one better.
import type { DatasetDocument } from '../data/document.ts'
import { findLayer } from '../layers/registry.ts'
import type { NetworkDocument, NodeDocument } from '../network/document.ts'
import { blockLabel } from '../network/problem.ts'
import { findOptimizer } from '../optimizers/registry.ts'
import type { OptimizerDocument, ProjectDocument } from '../project/document.ts'
import { trainingFields } from '../project/settings.ts'
import type { Fields } from '../schema/index.ts'
import { same, type Text } from '../text.ts'
import { differenceWords as words } from './differenceWords.ts'

export interface Difference {
  /** Conv2D 'conv1' · Outputs */
  what: Text
  /** Absent: it is not there. */
  before?: Text
  after?: Text
}

/** Settings by a key that both projects share. */
type Settings = Map<string, { what: Text; value: unknown; shown?: Text }>

/** In the order of the screens: training, optimisers, blocks, data. Positions and names of files count for nothing. */
export function differences(before: ProjectDocument, after: ProjectDocument): Difference[] {
  const [first, second] = [settingsOf(before), settingsOf(after)]
  const differs = (key: string) => JSON.stringify(first.get(key)?.value) !== JSON.stringify(second.get(key)?.value)
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((key) => {
    const [a, b] = [first.get(key), second.get(key)]
    // The settings of a block that only one has, or of another optimiser, tell nothing more.
    if (!differs(key) || ((!a || !b) && differs(key.slice(0, key.lastIndexOf('.'))))) return []
    return [{ what: (a ?? b)!.what, before: a && shownOf(a), after: b && shownOf(b) }]
  })
}

function settingsOf(project: ProjectDocument): Settings {
  const all: Settings = new Map()
  const { earlyStopping, backend = 'auto', device = 'auto', classWeights = 'none' } = project.training
  for (const [key, { label }] of Object.entries(trainingFields)) {
    const value = project.training[key as keyof typeof trainingFields]
    if (value !== undefined) all.set(`training.${key}`, { what: label, value })
  }
  all.set('training.device', { what: words.device, value: [backend, device].filter((each) => each !== 'auto') })
  all.set('training.classWeights', { what: words.classWeights, value: classWeights })
  const stopping = earlyStopping && earlyStopping.type !== 'none' ? earlyStopping.epochs : undefined
  all.set('training.earlyStopping', { what: words.earlyStopping, value: stopping })
  for (const optimizer of project.optimizers) addOptimizer(all, optimizer, project.optimizers.length > 1)
  for (const network of project.networks) addNetwork(all, network)
  for (const dataset of project.datasets) addDataset(all, dataset)
  return all
}

function addOptimizer(all: Settings, optimizer: OptimizerDocument, isOneOfMany: boolean): void {
  const { name, type, properties = {}, weightDecay = 0, schedule, clip, trains } = optimizer
  const key = `optimizer.${name}`
  const of = (what: Text) => (isOneOfMany ? joined(same(name), what) : what)
  const definition = findOptimizer(type)
  const shown = definition && { en: definition.text.en.name, ja: definition.text.ja.name }
  all.set(key, { what: of(words.optimizer), value: type, shown })
  addFields(all, key, definition?.properties ?? {}, properties, of)
  all.set(`${key}.weightDecay`, { what: of(words.weightDecay), value: weightDecay })
  all.set(`${key}.schedule`, { what: of(words.schedule), value: schedule })
  all.set(`${key}.clip`, { what: of(words.clip), value: clip && `${clip.type} ${clip.limit}` })
  all.set(`${key}.trains`, { what: of(words.trains), value: trains?.length })
}

function addNetwork(all: Settings, { name, nodes, edges }: NetworkDocument): void {
  for (const node of nodes) addNode(all, name, node)
  const wires = edges.map(({ from, to }) => `${from.node}:${from.port}>${to.node}:${to.port}`).sort()
  const shown = { en: `${wires.length} wires`, ja: `${wires.length}本` }
  all.set(`${name}.wires`, { what: joined(same(name), words.wires), value: wires, shown })
}

function addNode(all: Settings, network: string, node: NodeDocument): void {
  const key = `${network}/${node.id}`
  const label = blockLabel(node)
  const of = (what: Text) => joined(label, what)
  all.set(key, { what: label, value: node.type, shown: words.present })
  addFields(all, key, findLayer(node.type)?.properties ?? {}, node.properties ?? {}, of)
  for (const [weight, settings] of Object.entries(node.weights ?? {}))
    all.set(`${key}.weights.${weight}`, { what: of(same(weight)), value: settings })
}

/** Defaults are filled in, so that a setting and the same default do not differ. */
function addFields(
  all: Settings,
  key: string,
  fields: Fields,
  given: Readonly<Record<string, unknown>>,
  of: (what: Text) => Text,
): void {
  for (const [name, field] of Object.entries(fields))
    all.set(`${key}.${name}`, { what: of(field.label), value: given[name] ?? field.default })
}

function addDataset(all: Settings, { name, source, recipe }: DatasetDocument): void {
  const of = (what: Text) => joined(same(name), what)
  const { split, ...reading } = recipe
  const shown = same(source.kind === 'file' ? (source.path.split(/[\\/]/).at(-1) ?? '') : source.generator)
  all.set(`data.${name}.source`, { what: of(words.source), value: source, shown })
  all.set(`data.${name}.split`, { what: of(words.split), value: split, shown: same(split.ratio.join(' : ')) })
  all.set(`data.${name}.reading`, { what: of(words.reading), value: reading, shown: words.itsOwn })
}

function shownOf({ value, shown }: { value: unknown; shown?: Text }): Text | undefined {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return undefined
  if (shown) return shown
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) return same(value.join('×'))
  if (typeof value === 'object') return same(Object.values(value).map(String).join(', '))
  return same(String(value))
}

function joined(first: Text, second: Text): Text {
  return { en: `${first.en} · ${second.en}`, ja: `${first.ja} · ${second.ja}` }
}
