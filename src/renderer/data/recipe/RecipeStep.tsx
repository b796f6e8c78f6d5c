// One step of the recipe: its sentence, and below it what changes it.
import { Button } from '@mantine/core'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import styles from './recipe.module.css'
import { StepFields } from './StepFields.tsx'
import type { Step } from './step.ts'
import { useSentence } from './useSentence.ts'

interface Props {
  step: Step
  dataset: DatasetDocument
  summary: DatasetSummary
  isOpen: boolean
  onToggle(): void
}

export function RecipeStep({ step, dataset, summary, isOpen, onToggle }: Props) {
  const { words } = useWords('recipe')
  const text = useSentence()(step)
  return (
    <li className={styles.step}>
      <div className={styles.line}>
        <span className={styles.sentence}>{text}</span>
        {step.editor && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={isOpen}
            aria-label={words(isOpen ? 'doneNamed' : 'changeNamed', { step: text })}
            onClick={onToggle}
          >
            {words(isOpen ? 'done' : 'change')}
          </Button>
        )}
      </div>
      {isOpen && step.editor && (
        <fieldset className={styles.fields} aria-label={text}>
          <StepFields step={step} dataset={dataset} summary={summary} />
        </fieldset>
      )}
    </li>
  )
}
