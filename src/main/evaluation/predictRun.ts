// Predicts a new file with a run's best weights and writes the predictions as CSV.
import Papa from 'papaparse'
import type { Dataset } from '../../shared/data/dataset.ts'
import { inOwnUnits } from '../../shared/data/units.ts'
import { byThreshold, mostLikely } from '../../shared/evaluation/decide.ts'
import type { FlatOutput } from '../../shared/network/flat.ts'
import { size } from '../../shared/tensor/shape.ts'
import type { Text } from '../../shared/text.ts'
import { taskOf } from '../compile/objective.ts'
import { compilePredictions } from '../compile/programs.ts'
import { apply } from '../data/index.ts'
import { writeFileAtomic } from '../files/atomic.ts'
import { readRun } from '../runs/record.ts'
import { openTrained, type TrainedNetwork } from './model.ts'

export interface Predicted {
  count: number
  out: string
  notices: readonly Text[]
}

/** With this mark at its head, spreadsheet programs read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

export async function predictRun(folder: string, { data, out }: { data: string; out: string }): Promise<Predicted> {
  const record = await readRun(folder)
  const { dataset, notices } = await apply(record.preprocessing, data, { labelsOptional: true })
  const trained = await openTrained(folder, record)
  try {
    const columns = await predictedColumns(trained, dataset)
    const names = Array.from({ length: dataset.count }, (_, i) => dataset.sampleName(i))
    const rows = names.map((name, i) => [name, ...columns.map(({ values }) => values[i])])
    const csv = Papa.unparse({ fields: ['sample', ...columns.map(({ name }) => name)], data: rows }, { newline: '\n' })
    await writeFileAtomic(out, `${BYTE_ORDER_MARK}${csv}\n`)
    return { count: dataset.count, out, notices }
  } finally {
    await trained.device.dispose()
  }
}

interface Column {
  name: string
  values: ArrayLike<string | number>
}

async function predictedColumns(trained: TrainedNetwork, dataset: Dataset): Promise<Column[]> {
  const flat = trained.network('runtime')
  const { program } = compilePredictions(flat, trained.record.variables)
  const all = Int32Array.from({ length: dataset.count }, (_, i) => i)
  const results = await trained.runOver(program, dataset, all)
  return flat.outputs.flatMap((output) => {
    const width = size(program.outputs[output.name].shape.slice(1))
    return columnsOf(trained, output, results[output.name], width, flat.outputs.length > 1 ? `${output.name} ` : '')
  })
}

/** `prefix`: tells the columns of several outputs apart. */
function columnsOf(
  { record, network }: TrainedNetwork,
  output: FlatOutput,
  values: Float32Array,
  width: number,
  prefix: string,
): Column[] {
  const variable = record.variables.find(({ name }) => name === output.target)
  const kind = taskOf(network('validation'), record.variables)?.kind
  if (variable?.classes && kind !== 'numbers') {
    const { classes } = variable
    const chosen = width === 1 ? byThreshold(values) : mostLikely(values, width)
    const likelihoods =
      width === 1
        ? [{ name: `${prefix}p(${classes[1]})`, values }]
        : split(values, width, (k) => `${prefix}p(${classes[k]})`)
    return [{ name: `${prefix}prediction`, values: Array.from(chosen, (k) => classes[k]) }, ...likelihoods]
  }
  const own = variable ? inOwnUnits(values, record.preprocessing, variable.name) : values
  return split(
    own,
    width,
    (k) => prefix + (variable?.features?.[k] ?? (width === 1 ? 'prediction' : `prediction ${k + 1}`)),
  )
}

function split(values: Float32Array, width: number, name: (k: number) => string): Column[] {
  const column = (k: number) => Float32Array.from({ length: values.length / width }, (_, i) => values[i * width + k])
  return Array.from({ length: width }, (_, k) => ({ name: name(k), values: column(k) }))
}
