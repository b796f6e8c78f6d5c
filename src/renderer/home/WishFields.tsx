// What the user says about a table: its sheet, the column to predict, as what, and whether its rows are a time series.
import { Checkbox, Group, NativeSelect, NumberInput, Stack } from '@mantine/core'
import type { DatasetDocument } from '../../shared/data/document.ts'
import type { ColumnSummary, DatasetSummary, DataWish } from '../../shared/protocol/data.ts'
import { useWords } from '../i18n/index.ts'

interface Props {
  document: DatasetDocument
  /** Absent: no table, and nothing to say. */
  columns: readonly ColumnSummary[] | undefined
  task: DatasetSummary['task']
  sheets: DatasetSummary['sheets']
  wish: DataWish
  onChange(wish: DataWish): void
}

/** Months, or hours of half a day. */
export const firstSeries = { length: 12, horizon: 1 }
const LONGEST = 10_000

export function WishFields({ document: { recipe }, columns, task, sheets, wish, onChange }: Props) {
  const { words } = useWords('home')
  if (!columns || !recipe.columns) return null
  const label = recipe.series?.outputs[0] ?? recipe.columns.find(({ role }) => role === 'label')?.name
  const choices = recipe.columns.filter(({ kind }) => kind === 'number' || kind === 'class').map(({ name }) => name)
  const isNumber = isNumeric(columns.find(({ name }) => name === label))
  const { series } = wish
  const setRows = (key: 'length' | 'horizon', value: number | string) => {
    if (series && typeof value === 'number' && value >= 1 && value <= LONGEST)
      onChange({ ...wish, series: { ...series, [key]: value } })
  }
  return (
    <Stack gap="xs">
      {sheets && sheets.names.length > 1 && (
        <NativeSelect
          label={words('fromData.sheet')}
          value={sheets.read}
          data={[...sheets.names]}
          onChange={({ currentTarget }) => onChange({ sheet: currentTarget.value })}
        />
      )}
      <Group gap="sm" grow>
        <NativeSelect
          label={words('fromData.predict')}
          value={label ?? ''}
          data={label === undefined ? ['', ...choices] : choices}
          onChange={({ currentTarget: { value } }) => value && onChange({ ...wish, label: value, task: undefined })}
        />
        {isNumber && task !== 'none' && (
          <NativeSelect
            label={words('fromData.as')}
            value={task}
            data={(['classes', 'numbers'] as const).map((value) => ({ value, label: words(`fromData.asIs.${value}`) }))}
            onChange={({ currentTarget }) =>
              onChange({ ...wish, label, task: currentTarget.value as 'classes' | 'numbers' })
            }
          />
        )}
      </Group>
      <Checkbox
        label={words('fromData.series')}
        description={words('fromData.seriesHelp')}
        checked={series !== undefined}
        onChange={({ currentTarget: { checked } }) => onChange({ ...wish, series: checked ? firstSeries : undefined })}
      />
      {series && (
        <Group gap="sm" grow>
          {(['length', 'horizon'] as const).map((key) => (
            <NumberInput
              key={key}
              label={words(`fromData.${key}`)}
              min={1}
              max={LONGEST}
              allowDecimal={false}
              value={series[key] ?? 1}
              onChange={(value) => setRows(key, value)}
            />
          ))}
        </Group>
      )}
    </Stack>
  )
}

/** Of classes too, where they are numbers: they may be meant as such. */
function isNumeric(column: ColumnSummary | undefined): boolean {
  if (!column) return false
  return column.kind === 'number' || column.classes?.every(({ name }) => !Number.isNaN(Number(name))) === true
}
