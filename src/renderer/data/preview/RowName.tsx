// A row's number as its file counts it; pressed, the row can be left out or its label set right.
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { useSampleTitle } from '../../samples/sampleTitle.ts'
import { useProject } from '../../store/project.ts'
import { SampleMenu } from '../samples/SampleMenu.tsx'
import styles from './rows.module.css'

interface Props {
  dataset: string
  name: string
  summary: DatasetSummary
  cells: readonly string[]
}

export function RowName({ dataset, name, summary: { variables, label, columns = [] }, cells }: Props) {
  const { language } = useWords('data')
  const title = useSampleTitle()
  const recipe = useProject(({ document }) => document?.datasets.find((each) => each.name === dataset)?.recipe)
  const [, number] = /^row (\d+)$/.exec(name) ?? []
  const shown = number === undefined ? title(name) : Number(number).toLocaleString(language)
  // Rows of a series are samples only together.
  if (!recipe?.columns || recipe.series) return <>{shown}</>
  const target = recipe.columns.find(({ role }) => role === 'label')
  const classes = variables.find((each) => each.name === label)?.classes
  const own = cells[columns.findIndex((each) => each.name === target?.name)]
  const corrected = recipe.corrected?.[name]
  return (
    <SampleMenu
      dataset={dataset}
      name={name}
      label={corrected === undefined ? own : String(corrected)}
      classes={classes}
      title={title(name)}
    >
      <span className={styles.name}>{shown}</span>
    </SampleMenu>
  )
}
