// Changes one setting of the project outside the networks as a named step.
import { setPath } from '../../shared/project/paths.ts'
import type { Text } from '../../shared/text.ts'
import { textOf } from '../i18n/textOf.ts'
import { changeProject } from '../store/project.ts'

export function changeSetting(name: Text, path: string, value: unknown): void {
  changeProject(
    textOf('design', 'step.setting', { setting: name }),
    (document) => setPath(document, path, value),
    `setting ${path}`,
  )
}
