// Writes what lies beside every exported model: the description for programs and the text for people.
import { join } from 'node:path'
import { writeFileAtomic } from '../files/atomic.ts'
import { descriptionFile, type ExportDescription, readmeFile } from './description.ts'
import { readme, type Usage } from './readme.ts'

export async function writeTexts(folder: string, description: ExportDescription, usage: Usage): Promise<void> {
  const { exportFormat } = description
  await writeFileAtomic(join(folder, readmeFile(exportFormat)), readme(description, usage))
  await writeFileAtomic(join(folder, descriptionFile(exportFormat)), `${JSON.stringify(description, undefined, 2)}\n`)
}
