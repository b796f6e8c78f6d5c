// What lies beside every exported model: the text for people and the description for programs.
import type { ExportedFile } from './definition.ts'
import { descriptionFile, type ExportDescription } from './description.ts'
import { readme, type Usage } from './readme.ts'

export function textFiles(description: ExportDescription, usage: Usage): ExportedFile[] {
  const { exportFormat } = description
  return [
    { name: `README-${exportFormat}.txt`, content: readme(description, usage) },
    { name: descriptionFile(exportFormat), content: `${JSON.stringify(description, undefined, 2)}\n` },
  ]
}
