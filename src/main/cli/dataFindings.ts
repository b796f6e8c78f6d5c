// What the checks of the data found, for `tsumiki check`: they are warnings, and keep nothing from being trained.
import type { Finding, FindingSeverity } from '../../shared/data/finding.ts'
import { UserError } from '../../shared/errors.ts'
import type { ProjectDocument } from '../../shared/project/document.ts'
import type { Text } from '../../shared/text.ts'
import { checkData } from '../data/index.ts'
import type { OpenData } from './projectData.ts'
import type { Terminal } from './terminal.ts'

export interface DatasetFinding extends Finding {
  dataset: string
}

/** Of data that can be read: why other data cannot is among the problems. */
export async function findingsOf({ datasets, training }: ProjectDocument, open: OpenData): Promise<DatasetFinding[]> {
  const all: DatasetFinding[] = []
  for (const document of datasets) {
    try {
      const { raw, prepared } = await open(document)
      const { recipe, source, name } = document
      const isGenerated = source.kind === 'generator'
      const found = await checkData({ raw, recipe, prepared, isGenerated, classWeights: training.classWeights })
      all.push(...(found ?? []).map((finding) => ({ ...finding, dataset: name })))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }
  return all
}

const severities: Readonly<Record<FindingSeverity, Text>> = {
  problem: { en: 'data problem', ja: 'データの問題' },
  warning: { en: 'data warning', ja: 'データの注意' },
  hint: { en: 'data hint', ja: 'データのヒント' },
}

/** As many as a terminal bears. */
const MOST_EXAMPLES = 3

export function findingLines(
  terminal: Terminal,
  { severity, dataset, text, remedy, examples }: DatasetFinding,
): string[] {
  const example = terminal.words({ en: 'such as', ja: '例' })
  const advice = terminal.words({ en: 'advice', ja: '対処' })
  return [
    `${terminal.words(severities[severity])} (${dataset}): ${terminal.words(text)}`,
    ...examples.slice(0, MOST_EXAMPLES).map(({ names, note }) => {
      const shown = note ? ` (${terminal.words(note)})` : ''
      return `    ${example}: ${names.join(' = ')}${shown}`
    }),
    `    ${advice}: ${terminal.words(remedy)}`,
  ]
}

export function jsonFinding(terminal: Terminal, { severity, kind, dataset, text, remedy, examples }: DatasetFinding) {
  const message = terminal.words(text)
  return {
    severity,
    kind,
    dataset,
    message,
    remedy: terminal.words(remedy),
    examples: examples.map(({ names }) => names),
  }
}
