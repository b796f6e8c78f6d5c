// What changes a step: every choice is one step of undo.
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { SplitFields } from '../split/SplitFields.tsx'
import { AudioFields } from './AudioFields.tsx'
import { BlankFields } from './BlankFields.tsx'
import { ByHandField } from './ByHandField.tsx'
import { ClipFields } from './ClipFields.tsx'
import { BadCellField, EncodingField, SheetField } from './FileFields.tsx'
import { PictureFields } from './PictureFields.tsx'
import { ScalingField } from './ScalingField.tsx'
import { SeriesFields } from './SeriesFields.tsx'
import type { Step } from './step.ts'
import { TargetField } from './TargetField.tsx'
import { TextFields } from './TextFields.tsx'
import { UnusedField } from './UnusedField.tsx'

interface Props {
  step: Step
  dataset: DatasetDocument
  summary: DatasetSummary
}

export function StepFields({ step: { id, editor, columns = [] }, dataset, summary }: Props) {
  const { name, recipe } = dataset
  const all = recipe.columns ?? []
  switch (editor) {
    case 'encoding':
      return <EncodingField dataset={dataset} />
    case 'sheet':
      return <SheetField dataset={dataset} sheets={summary.sheets} />
    case 'audio':
      return recipe.audio ? <AudioFields dataset={name} audio={recipe.audio} /> : null
    case 'text':
      return <TextFields dataset={name} all={all} shown={columns} />
    case 'badCells':
      return <BadCellField dataset={dataset} />
    case 'byHand':
      return <ByHandField dataset={dataset} what={id === 'excluded' ? id : 'corrected'} />
    case 'blanks':
      return <BlankFields dataset={name} all={all} shown={columns} isSeries={recipe.series !== undefined} />
    case 'target':
      return <TargetField dataset={name} columns={all} summaries={summary.columns ?? []} />
    case 'unused':
      return <UnusedField dataset={name} all={all} unused={columns} />
    case 'scaling':
      return <ScalingField dataset={name} all={all} shown={columns} />
    case 'pictures':
      return recipe.pictures ? <PictureFields dataset={name} pictures={recipe.pictures} /> : null
    case 'clips':
      return recipe.clips ? <ClipFields dataset={name} clips={recipe.clips} /> : null
    case 'series':
      return recipe.series ? <SeriesFields dataset={name} series={recipe.series} columns={all} /> : null
    case 'split':
      return <SplitFields dataset={dataset} summary={summary} />
    case undefined:
      return null
  }
}
