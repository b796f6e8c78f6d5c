// Asks where the project shall go, and works on there.
import { chooseFile } from '../files/choose.ts'
import { saveProjectAs } from '../store/opening.ts'
import { useProject } from '../store/project.ts'

export async function saveElsewhere(): Promise<void> {
  const { document } = useProject.getState()
  if (!document) return
  const path = await chooseFile({ kind: 'save', extensions: ['tsumiki'], name: `${document.name}.tsumiki` })
  if (path !== undefined) await saveProjectAs(path)
}
