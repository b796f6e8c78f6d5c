// Whether numbers are standardised, for all columns of numbers at once.
import { SegmentedControl } from '@mantine/core'
import type { ColumnRecipe } from '../../../shared/data/document.ts'
import { useWords } from '../../i18n/index.ts'
import { changeScaling } from '../changes.ts'

interface Props {
  dataset: string
  all: readonly ColumnRecipe[]
  shown: readonly ColumnRecipe[]
}

export function ScalingField({ dataset, all, shown }: Props) {
  const { words } = useWords('data')
  const kinds = new Set(shown.map(({ scaling }) => scaling))
  return (
    <SegmentedControl
      size="xs"
      aria-label={words('columns.scaling')}
      // Columns of both kinds: neither is chosen.
      value={kinds.size === 1 ? shown[0].scaling : ''}
      data={(['standardise', 'none'] as const).map((value) => ({ value, label: words(`columns.scalingIs.${value}`) }))}
      onChange={(value) => changeScaling(dataset, all, value as ColumnRecipe['scaling'])}
    />
  )
}
