// How a table's file is read: its encoding or sheet, and what a cell does that is no number.
import { NativeSelect } from '@mantine/core'
import type { DatasetDocument, Recipe } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { changeReading } from '../changes.ts'

const encodings = ['auto', 'utf-8', 'shift_jis'] as const

export function EncodingField({ dataset: { name, recipe } }: { dataset: DatasetDocument }) {
  const { words } = useWords('recipe')
  return (
    <NativeSelect
      size="xs"
      maw={360}
      label={words('encoding.label')}
      description={words('encoding.help')}
      value={recipe.encoding ?? 'auto'}
      data={encodings.map((value) => ({ value, label: words(`encoding.is.${value}`) }))}
      onChange={({ currentTarget }) => changeReading(name, { encoding: currentTarget.value as Recipe['encoding'] })}
    />
  )
}

export function SheetField({
  dataset: { name },
  sheets,
}: {
  dataset: DatasetDocument
  sheets: DatasetSummary['sheets']
}) {
  const { words } = useWords('recipe')
  if (!sheets) return null
  return (
    <NativeSelect
      size="xs"
      maw={360}
      label={words('sheet')}
      value={sheets.read}
      data={[...sheets.names]}
      onChange={({ currentTarget }) => changeReading(name, { sheet: currentTarget.value })}
    />
  )
}

export function BadCellField({ dataset: { name, recipe } }: { dataset: DatasetDocument }) {
  const { words } = useWords('recipe')
  return (
    <NativeSelect
      size="xs"
      maw={360}
      label={words('badCells.label')}
      value={recipe.badCells ?? 'stop'}
      data={(['stop', 'drop'] as const).map((value) => ({ value, label: words(`badCells.is.${value}`) }))}
      onChange={({ currentTarget }) => changeReading(name, { badCells: currentTarget.value as Recipe['badCells'] })}
    />
  )
}
