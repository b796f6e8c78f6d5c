// What is done with the data, step by step, in sentences; each step opens in place to be changed.
import { Text } from '@mantine/core'
import { useState } from 'react'
import type { DatasetDocument } from '../../../shared/data/document.ts'
import type { DatasetSummary } from '../../../shared/protocol/data.ts'
import { useWords } from '../../i18n/index.ts'
import { Panel } from '../Panel.tsx'
import { RecipeStep } from './RecipeStep.tsx'
import styles from './recipe.module.css'
import { recipeSteps } from './steps.ts'

export function RecipePanel({ dataset, summary }: { dataset: DatasetDocument; summary: DatasetSummary }) {
  const { words } = useWords('recipe')
  const [open, setOpen] = useState<string>()
  const steps = recipeSteps(dataset, summary)
  return (
    <Panel title={words('title')}>
      <Text size="xs" c="var(--quiet)" mb="xs">
        {words('lead')}
      </Text>
      <ol className={styles.steps} aria-label={words('title')}>
        {steps.map((step) => (
          <RecipeStep
            key={step.id}
            step={step}
            dataset={dataset}
            summary={summary}
            isOpen={open === step.id}
            onToggle={() => setOpen(open === step.id ? undefined : step.id)}
          />
        ))}
      </ol>
    </Panel>
  )
}
