// Defects of the program: a general sentence for the user, the details in a file and on stderr.
import type { Text } from '../../shared/text.ts'
import { writeErrorReport } from '../errorReport.ts'

export const defectText: Text = {
  en: "Something went wrong inside Tsumiki; this is a defect of Tsumiki, not of your project. Nothing saved before is lost. The details are in the folder 'errors' of your Tsumiki folder.",
  ja: 'Tsumiki の内部で問題が起きました。これは Tsumiki の不具合で、プロジェクトの誤りではありません。保存済みの内容は失われていません。詳細は Tsumiki フォルダーの errors に保存しました。',
}

/** `doing`: the request that it happened in. */
export function reportDefect(error: unknown, doing: string): void {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const file = writeErrorReport(`${doing}\n${details}`)
  process.stderr.write(`${doing}: ${file ?? details}\n`)
}
