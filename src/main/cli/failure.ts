// What is said when a command cannot do its work: a sentence; the details of a defect go to a file.
import { UserError } from '../../shared/errors.ts'
import type { Text } from '../../shared/text.ts'
import { writeErrorReport } from '../errorReport.ts'
import { exitCodes, UsageError } from './command.ts'
import type { Terminal } from './terminal.ts'

/** Tells it, on stdout too for machines, and gives the exit code. `help`: said after wrong usage. */
export function fail(terminal: Terminal, error: unknown, help?: Text): number {
  const text = error instanceof UserError || error instanceof UsageError ? textOf(error) : defectText(error)
  if (terminal.json) terminal.printJson({ type: 'error', message: terminal.words(text) })
  terminal.note(text)
  if (!(error instanceof UsageError)) return exitCodes.no
  if (help) terminal.note(help)
  return exitCodes.usage
}

/** With the option that mends it, where there is one. */
function textOf({ text, ...error }: UserError | UsageError): Text {
  const option = 'option' in error ? error.option : undefined
  if (option === undefined) return text
  return { en: `${text.en} Option: ${option}`, ja: `${text.ja} オプション: ${option}` }
}

function defectText(error: unknown): Text {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const file = writeErrorReport(details)
  const where = file ?? details
  return {
    en: `Something went wrong inside Tsumiki; this is a defect of Tsumiki, not of your project. Nothing saved before is lost. Please report it with the details in: ${where}`,
    ja: `Tsumiki の内部で問題が起きました。これは Tsumiki の不具合で、プロジェクトの誤りではありません。保存済みの内容は失われていません。次の詳細を添えて報告してください: ${where}`,
  }
}
