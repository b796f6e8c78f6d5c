// Puts other data into the project: the engine's proposal for it, and the networks fitted to it, as one step of undo.
import type { DatasetDocument } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import type { NetworkDocument } from '../../../shared/network/document.ts'
import { type FittedData, fitNetwork } from '../../../shared/network/fitNetwork.ts'
import type { ProjectDocument } from '../../../shared/project/document.ts'
import type { DatasetSummary, DataWish } from '../../../shared/protocol/data.ts'
import { EngineError, engine } from '../../engine/connection.ts'
import { textOf } from '../../i18n/textOf.ts'
import { tell, tellError } from '../../store/messages.ts'
import { changeProject, undo, useProject } from '../../store/project.ts'
import { withRemedy } from './withRemedy.ts'

/** `replaced`: the dataset whose place it takes; absent: it is one more. Rejects with what is wrong with the data. */
export async function takeData(path: string, replaced: string | undefined, wish?: DataWish): Promise<void> {
  const project = useProject.getState().path
  if (!project) return
  const found = await engine.ask('data.suggest', { project, path, wish }).catch((error) => {
    if (!(error instanceof EngineError) || !error.remedy || error.remedy === 'series') throw error
    const { remedy, samples = [] } = error
    const run = () => void takeData(path, replaced, withRemedy(wish, remedy, samples)).catch(tellError)
    tell('error', error.text, { label: textOf('data', `remedy.${remedy}`, { count: samples.length }), run })
  })
  if (!found) return
  const { document, summary } = found
  if (useProject.getState().path !== project) return
  const label = textOf('data', replaced === undefined ? 'step.add' : 'step.replace', { name: document.name })
  changeProject(label, (before) => withData(before, document, fittedData(summary), replaced))
  tell('done', textOf('data', 'taken', { name: document.name }), { label: textOf('app', 'undo'), run: undo })
}

export function withData(
  project: ProjectDocument,
  dataset: DatasetDocument,
  data: FittedData,
  replaced: string | undefined,
): ProjectDocument {
  const others = project.datasets.filter(({ name }) => name !== replaced)
  const name = freeName(dataset.name, others)
  const named = { ...dataset, name }
  const known = new Set(project.datasets.map((each) => each.name))
  // An optimiser that named no dataset of the project has waited for one.
  const isFor = (wanted: string) => (replaced === undefined ? !known.has(wanted) : wanted === replaced)
  const optimizers = project.optimizers.map((each) => (isFor(each.dataset) ? { ...each, dataset: name } : each))
  const fitted = new Set(optimizers.flatMap((each) => (each.dataset === name ? [each.network] : [])))
  return {
    ...project,
    datasets:
      replaced === undefined
        ? [...others, named]
        : project.datasets.map((each) => (each.name === replaced ? named : each)),
    optimizers,
    networks: project.networks.map((network) => (fitted.has(network.name) ? fittedTo(network, data) : network)),
  }
}

export function fittedData({ variables, task, label }: DatasetSummary): FittedData {
  const target = variables.find(({ name }) => name === label)
  return { variables, task, outputs: task === 'none' || !target ? 0 : (target.classes?.length ?? target.shape[0]) }
}

/** Where the network is for other data it stays as it is: Design says what does not fit, and offers what mends it. */
function fittedTo(network: NetworkDocument, data: FittedData): NetworkDocument {
  try {
    return fitNetwork(network, data, network.name)
  } catch (error) {
    if (error instanceof UserError) return network
    throw error
  }
}

function freeName(name: string, others: readonly DatasetDocument[]): string {
  const taken = (wanted: string) => others.some((each) => each.name === wanted)
  if (!taken(name)) return name
  let number = 2
  while (taken(`${name} ${number}`)) number++
  return `${name} ${number}`
}
