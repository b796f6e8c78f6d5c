// The look of the kinds of blocks: an icon and a colour for each category, in the order of the palette.
import {
  IconArrowsShuffle,
  IconCalculator,
  IconChartHistogram,
  IconDatabase,
  IconDropletHalf2,
  IconGridDots,
  IconStack2,
  IconTarget,
  IconTransform,
  IconWaveSawTool,
} from '@tabler/icons-react'
import type { Category } from '../../shared/layers/definition.ts'
import { findLayer } from '../../shared/layers/registry.ts'
import { UNIT } from '../../shared/network/units.ts'

export const categories: readonly Category[] = [
  'input',
  'basic',
  'activation',
  'pooling',
  'normalization',
  'regularization',
  'augmentation',
  'shape',
  'arithmetic',
  'loss',
]

export const categoryIcons: Readonly<Record<Category, typeof IconDatabase>> = {
  input: IconDatabase,
  basic: IconStack2,
  activation: IconWaveSawTool,
  pooling: IconGridDots,
  normalization: IconChartHistogram,
  regularization: IconDropletHalf2,
  augmentation: IconArrowsShuffle,
  shape: IconTransform,
  arithmetic: IconCalculator,
  loss: IconTarget,
}

/** Colours that the colour-blind tell apart, for either theme: see ui/global.css. */
export const typeColor = (type: string) => (type === UNIT ? 'var(--accent)' : categoryColor(findLayer(type)?.category))

export const categoryColor = (category: Category | undefined) =>
  category ? `var(--category-${category})` : 'var(--quiet)'
