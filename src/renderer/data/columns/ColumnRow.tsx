// One column of the table: every choice is a step of undo.
// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn only where they are seen, which <table> does not do
// biome-ignore-all lint/a11y/useFocusableInteractive: cells are read, not operated

import { NativeSelect, TextInput } from '@mantine/core'
import type { ColumnRecipe, DatasetDocument, SeriesRecipe } from '../../../shared/data/document.ts'
import type { ColumnSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { changeColumn } from '../changes.ts'
import styles from './columns.module.css'
import { kindsOf } from './kinds.ts'
import { Spread } from './Spread.tsx'
import { rulesFor } from './withColumn.ts'

interface Props {
  dataset: DatasetDocument
  /** Absent: the recipe does not name it. */
  recipe: ColumnRecipe | undefined
  summary: ColumnSummary
  index: number
  style: React.CSSProperties
}

export function ColumnRow({ dataset, recipe, summary, index, style }: Props) {
  const { words, language } = useWords('data')
  const { name, blanks } = summary
  const { columns, series } = dataset.recipe
  // Data that is drawn says itself what its columns are.
  const isFixed = columns === undefined
  const shown = recipe ?? ignored(summary)
  const change = (changed: Partial<ColumnRecipe>) => {
    const known = columns ?? []
    changeColumn(dataset.name, recipe ? known : [...known, shown], name, changed)
  }
  const select = <Key extends 'role' | 'kind' | 'blanks' | 'scaling'>(
    key: Key,
    values: readonly ColumnRecipe[Key][],
    disabled = false,
  ) => (
    <NativeSelect
      size="xs"
      aria-label={words('columns.of', { what: words(`columns.${key}`), name })}
      disabled={disabled}
      data={values.map((value) => ({ value, label: words(`columns.${key}Is.${value}`) }))}
      value={shown[key]}
      onChange={({ currentTarget }) => {
        const value = currentTarget.value as ColumnRecipe[Key]
        const fill = key === 'blanks' && value === 'value' ? { fill: firstFill(summary, shown) } : {}
        change({ [key]: value, ...fill } as Partial<ColumnRecipe>)
      }}
    />
  )
  const isIgnored = shown.role === 'ignore'
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={style} data-ignored={isIgnored}>
      <span role="rowheader" className={styles.name} title={name}>
        {name}
        {blanks > 0 && (
          <small className={styles.blanks}>{words('columns.blankCount', { count: blanks, language })}</small>
        )}
      </span>
      {isFixed ? (
        <span role="cell" style={{ gridColumn: 'span 4' }} className={styles.fixed}>
          {words('columns.drawn')}
        </span>
      ) : (
        <>
          <span role="cell">
            {series ? <UseInSeries name={name} series={series} /> : select('role', ['input', 'label', 'ignore'])}
          </span>
          <span role="cell">{select('kind', kindsOf(summary, shown), isIgnored)}</span>
          <span role="cell" className={styles.pair}>
            {select('blanks', rulesFor(shown, series !== undefined), isIgnored)}
            {shown.blanks === 'value' && !isIgnored && <Fill name={name} recipe={shown} onChange={change} />}
          </span>
          <span role="cell">
            {shown.kind === 'number' ? select('scaling', ['standardise', 'none'], isIgnored) : '–'}
          </span>
        </>
      )}
      <span role="cell">
        <Spread summary={summary} />
      </span>
    </div>
  )
}

/** The windows say it: a column can go in and come out. */
function UseInSeries({ name, series: { inputs, outputs, time, group } }: { name: string; series: SeriesRecipe }) {
  const { words } = useWords('recipe')
  const uses = [
    ...(name === time ? [words('seriesUse.time')] : []),
    ...(name === group ? [words('seriesUse.group')] : []),
    ...(inputs.includes(name) ? [words('seriesUse.input')] : []),
    ...(outputs.includes(name) ? [words('seriesUse.output')] : []),
  ]
  return <>{uses.join(' · ') || '–'}</>
}

interface FillProps {
  name: string
  recipe: ColumnRecipe
  onChange(change: Partial<ColumnRecipe>): void
}

function Fill({ name, recipe: { kind, fill }, onChange }: FillProps) {
  const { words } = useWords('data')
  return (
    <TextInput
      size="xs"
      w={64}
      aria-label={words('columns.fillOf', { name })}
      defaultValue={String(fill ?? '')}
      onBlur={({ currentTarget: { value } }) => {
        const typed = kind === 'number' ? Number(value) : value
        if (value.trim() !== '' && typed !== fill && !Number.isNaN(typed)) onChange({ fill: typed })
      }}
    />
  )
}

function ignored({ name, kind }: ColumnSummary): ColumnRecipe {
  return { name, role: 'ignore', kind, blanks: 'drop', scaling: 'none' }
}

function firstFill({ classes, numbers }: ColumnSummary, { kind }: ColumnRecipe): number | string {
  return kind === 'number' ? Math.round(numbers?.mean ?? 0) : (classes?.[0]?.name ?? '')
}
