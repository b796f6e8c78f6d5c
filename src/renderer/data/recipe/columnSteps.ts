// What is done with the columns of a table, as steps in the order in which they are carried out.
import type { ColumnRecipe, DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import type { Step } from './step.ts'

export function columnSteps(
  { source, recipe: { series, badCells } }: DatasetDocument,
  summary: DatasetSummary,
  columns: readonly ColumnRecipe[],
): Step[] {
  const used = columns.filter(({ role }) => role !== 'ignore')
  const labels = used.filter(({ role }) => role === 'label')
  const inputs = used.filter(({ role }) => role === 'input')
  const unused = columns.filter(
    ({ role, name }) => role === 'ignore' && name !== series?.time && name !== series?.group,
  )
  const scaled = used.filter(({ kind, scaling }) => kind === 'number' && scaling === 'standardise')
  const numbers = used.filter(({ kind }) => kind === 'number')
  const words = inputs.filter(({ kind }) => kind === 'class')
  const texts = inputs.filter(({ kind }) => kind === 'text')
  const steps: (Step | undefined)[] = [
    source.kind === 'file' && numbers.length > 0
      ? { id: 'badCells', sentence: badCells === 'drop' ? 'badDrop' : 'badStop', values: {}, editor: 'badCells' }
      : undefined,
    ...blanks(used, summary),
    unused.length > 0
      ? {
          id: 'unused',
          sentence: 'unused',
          values: { columns: names(unused) },
          ...(!series && { editor: 'unused' }),
          columns: unused,
        }
      : undefined,
    series
      ? {
          id: 'series',
          sentence: 'series',
          values: {
            length: series.length,
            horizon: series.horizon ?? 1,
            inputs: series.inputs,
            outputs: series.outputs,
          },
          editor: 'series',
        }
      : {
          id: 'target',
          sentence: labels.length > 0 ? 'target' : 'noTarget',
          values: { target: names(labels), count: inputs.length },
          editor: 'target',
          columns,
        },
    words.length > 0 ? { id: 'words', sentence: 'words', values: { columns: names(words) } } : undefined,
    texts.length > 0
      ? {
          id: 'text',
          sentence: texts[0].text?.tokens === 'characters' ? 'textCharacters' : 'textWords',
          values: { columns: names(texts) },
          ...(texts.some(({ text }) => text) && { editor: 'text' }),
          columns: texts,
        }
      : undefined,
    numbers.length > 0
      ? {
          id: 'scaling',
          sentence: scaled.length > 0 ? 'scaling' : 'noScaling',
          values: { count: scaled.length },
          editor: 'scaling',
          columns: numbers,
        }
      : undefined,
  ]
  return steps.filter((step) => step !== undefined)
}

/** One step for each rule that columns with blanks have. */
function blanks(used: readonly ColumnRecipe[], { columns = [] }: DatasetSummary): Step[] {
  const blank = new Set(columns.filter((each) => each.blanks > 0).map(({ name }) => name))
  const rules = new Map<ColumnRecipe['blanks'], ColumnRecipe[]>()
  for (const each of used) if (blank.has(each.name)) rules.set(each.blanks, [...(rules.get(each.blanks) ?? []), each])
  return [...rules].map(([rule, those]) => ({
    id: `blanks ${rule}`,
    sentence: `blanks.${rule}`,
    values: { columns: names(those), fill: those.map(({ fill }) => String(fill ?? '')) },
    editor: 'blanks',
    columns: those,
  }))
}

function names(columns: readonly ColumnRecipe[]): string[] {
  return columns.map(({ name }) => name)
}
