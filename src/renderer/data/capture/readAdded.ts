// Reads a dataset again after samples were added, and says so; new classes may leave the network to be mended.
import { analyse } from '../../design/analysis.ts'
import { useDesign } from '../../design/state.ts'
import { textOf } from '../../i18n/textOf.ts'
import { readDataset } from '../../store/datasets.ts'
import { tell } from '../../store/messages.ts'
import { useProject } from '../../store/project.ts'
import { goTo } from '../../store/view.ts'

export async function readAdded(
  project: string,
  dataset: string,
  count: number,
  classes: readonly string[],
): Promise<void> {
  const before = errorsNow()
  await readDataset(project, dataset)
  if (classes.length === 0 || errorsNow() <= before) {
    tell('done', textOf('capture', 'more.done', { count, name: dataset }))
    return
  }
  const names = { en: classes.map((each) => `“${each}”`).join(', '), ja: classes.map((each) => `「${each}」`).join('') }
  tell('done', textOf('capture', 'more.doneMend', { count, name: dataset, classes: names }), {
    label: textOf('capture', 'more.mend'),
    run: () => {
      useDesign.setState({ problemsOpen: true })
      goTo('design')
    },
  })
}

function errorsNow(): number {
  const { document, network, datasets } = useProject.getState()
  if (!document) return 0
  return analyse(document, network, datasets).problems.filter(({ severity }) => severity === 'error').length
}
