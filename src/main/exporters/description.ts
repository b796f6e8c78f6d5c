// The file beside an exported model that says, for programs, what its numbers mean.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FittedColumn, Preprocessing } from '../../shared/data/dataset.ts'
import type { FlatOutput } from '../../shared/network/flat.ts'
import type { TrainedModel } from './trainedModel.ts'

export interface PortDescription {
  /** The dataset variable, or the output's name in the project. */
  name: string
  nameInModel: string
  /** One sample's, as the model takes or gives it. */
  shape: readonly number[]
  /** What the axes of a picture or a volume are. */
  axes?: readonly string[]
  /** Where each axis of `shape` is in the project's own order (channels first). */
  permutation: readonly number[]
}

export interface OutputDescription extends PortDescription {
  /** Whether these are probabilities of classes, of one class against the other, or numbers. */
  task: FlatOutput['task']
  /** In the order of the output's numbers; of a single number, the probability of the second. */
  classes?: readonly string[]
  /** Where the numbers were scaled: value = output · deviation + mean. */
  columns?: readonly { column: string; mean: number; deviation: number }[]
}

export interface ExportDescription {
  format: 'tsumiki-export'
  version: 1
  exportFormat: string
  project: string
  network: string
  trained: string
  inputs: readonly PortDescription[]
  outputs: readonly OutputDescription[]
  preprocessing: Preprocessing
}

export const descriptionFile = (exportFormat: string) => `tsumiki-${exportFormat}.json`

type Ports = readonly Omit<PortDescription, 'axes'>[]

/** `outputs` in the order of the network's. */
export function describeExport(
  exportFormat: string,
  { flat, project, trained, variables, preprocessing }: TrainedModel,
  inputs: Ports,
  outputs: Ports,
): ExportDescription {
  return {
    format: 'tsumiki-export',
    version: 1,
    exportFormat,
    project,
    network: flat.name,
    trained,
    inputs: inputs.map(withAxes),
    outputs: outputs.map((port, i) => {
      const { task, target } = flat.outputs[i]
      const classes = variables.find(({ name }) => name === target)?.classes
      const columns = scaledColumns(preprocessing, target)
      return { ...withAxes(port), task, ...(classes && { classes }), ...(columns.length && { columns }) }
    }),
    preprocessing,
  }
}

/** What was written there; undefined where it was not, or by something else. */
export async function readDescription(folder: string, exportFormat: string): Promise<ExportDescription | undefined> {
  try {
    const value = JSON.parse(await readFile(join(folder, descriptionFile(exportFormat)), 'utf8'))
    return value?.format === 'tsumiki-export' && value.exportFormat === exportFormat ? value : undefined
  } catch {
    return undefined
  }
}

const axisNames: Record<number, readonly string[]> = {
  3: ['channels', 'height', 'width'],
  4: ['channels', 'depth', 'height', 'width'],
}

function withAxes(port: Omit<PortDescription, 'axes'>): PortDescription {
  const names = axisNames[port.shape.length]
  return { ...port, ...(names && { axes: port.permutation.map((axis) => names[axis]) }) }
}

function scaledColumns({ variables }: Preprocessing, target: string | undefined) {
  const fitted = variables.find(({ name }) => name === target)
  if (fitted?.kind !== 'table') return []
  const isNumber = (column: FittedColumn) => column.kind === 'number'
  return fitted.columns.filter(isNumber).map(({ column, mean, deviation }) => ({ column, mean, deviation }))
}
