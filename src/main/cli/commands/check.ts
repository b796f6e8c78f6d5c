// tsumiki check: everything that keeps a project from training, its data included, with what to do about it.
import type { Variable } from '../../../shared/data/dataset.ts'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import { UserError } from '../../../shared/errors.ts'
import type { Problem } from '../../../shared/network/problem.ts'
import type { ProjectDocument } from '../../../shared/project/document.ts'
import type { Text } from '../../../shared/text.ts'
import { defineCommand, exitCodes } from '../command.ts'
import type { OpenData } from '../projectData.ts'
import { showReading } from '../showReading.ts'
import type { Terminal } from '../terminal.ts'

const severities: Readonly<Record<Problem['severity'], Text>> = {
  error: { en: 'error', ja: 'エラー' },
  warning: { en: 'warning', ja: '警告' },
  hint: { en: 'hint', ja: 'ヒント' },
}

export default defineCommand({
  name: 'check',
  summary: { en: 'check a project and its data', ja: 'プロジェクトとデータを調べる' },
  arguments: [{ name: 'FILE', text: { en: 'the project (.tsumiki)', ja: 'プロジェクト（.tsumiki）' } }],
  options: [],
  examples: ['check iris.tsumiki'],
  async run(terminal, { file }) {
    const { loadProject } = await import('../../projects/files.ts')
    const project = await loadProject(file)
    const { projectData } = await import('../projectData.ts')
    const open = projectData(project, file)
    const problems = await showReading(terminal, () => problemsOf(project, file, open))
    const errors = problems.filter(({ severity }) => severity === 'error').length
    const { findingLines, findingsOf, jsonFinding } = await import('../dataFindings.ts')
    const findings = await showReading(terminal, () => findingsOf(project, open))
    const told = {
      errors,
      problems: problems.map((problem) => jsonProblem(terminal, problem)),
      data: findings.map((finding) => jsonFinding(terminal, finding)),
    }
    terminal.result(told, () => [
      ...problems.flatMap((problem) => problemLines(terminal, problem)),
      ...findings.flatMap((finding) => findingLines(terminal, finding)),
      verdict(file, errors),
    ])
    return errors ? exitCodes.no : exitCodes.done
  },
})

/** Those of the data and of the network; where there are none, those that only show when a run is planned. */
async function problemsOf(project: ProjectDocument, file: string, open: OpenData): Promise<Problem[]> {
  const { checkProject } = await import('../../../shared/network/problems.ts')
  const { planTraining } = await import('../../training/plan.ts')
  const datasets: Record<string, readonly Variable[]> = {}
  const ofData: Problem[] = []
  for (const dataset of project.datasets) {
    const problem = await problemIn('data', async () => {
      datasets[dataset.name] = (await open(dataset)).prepared.variables
    })
    ofData.push(...problem)
  }
  const problems = [...ofData, ...checkProject(project, { datasets })]
  const blocked = problems.some(({ severity }) => severity === 'error')
  if (blocked) return problems
  const prepared = async (dataset: DatasetDocument) => (await open(dataset)).prepared
  return [...problems, ...(await problemIn('training', () => planTraining(project, file, prepared)))]
}

async function problemIn(code: string, work: () => Promise<unknown>): Promise<Problem[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return [{ severity: 'error', code, text: error.text, fixes: [] }]
  }
}

function jsonProblem(terminal: Terminal, { severity, code, network, node, text, fixes }: Problem): object {
  const labels = fixes.map(({ label }) => terminal.words(label))
  return { severity, code, network, node, message: terminal.words(text), fixes: labels }
}

function problemLines(terminal: Terminal, { severity, network, text, fixes }: Problem): string[] {
  const place = network === undefined ? '' : ` (${network})`
  const fix = terminal.words({ en: 'fix', ja: '直し方' })
  return [
    `${terminal.words(severities[severity])}${place}: ${terminal.words(text)}`,
    ...fixes.map(({ label }) => `    ${fix}: ${terminal.words(label)}`),
  ]
}

function verdict(file: string, errors: number): Text {
  if (errors === 0) return { en: `${file} can be trained.`, ja: `${file} は学習できます。` }
  return {
    en: `${file} cannot be trained yet: ${errors} ${errors === 1 ? 'error' : 'errors'}.`,
    ja: `${file} はまだ学習できません（エラー ${errors} 件）。`,
  }
}
