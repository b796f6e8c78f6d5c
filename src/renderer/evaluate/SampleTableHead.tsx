// The sample table's head: each column sorts.
import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import styles from './evaluate.module.css'
import type { Choice, SortKey } from './sampleRows.ts'

interface Props {
  template: string
  isClasses: boolean
  hasPicture: boolean
  choice: Choice
  onChoice(choice: Choice): void
}

export function SampleTableHead({ template, isClasses, hasPicture, choice, onChoice }: Props) {
  const { words } = useWords('evaluate')
  const heads: readonly [SortKey, string, boolean][] = [
    ['order', words('sample'), false],
    ['truth', words('truth'), !isClasses],
    ['prediction', words('prediction'), !isClasses],
    isClasses ? ['confidence', words('confidence'), true] : ['error', words('error'), true],
  ]
  const sortBy = (sort: SortKey) => {
    const isSame = choice.sort === sort
    const first = sort === 'confidence' || sort === 'error'
    onChoice({ ...choice, sort, descending: isSame ? !choice.descending : first })
  }
  return (
    <div className={`${styles.columns} ${styles.heads}`} style={{ gridTemplateColumns: template }}>
      {hasPicture && <span />}
      {heads.map(([sort, name, isNumber]) => (
        <span key={sort} className={isNumber ? styles.number : undefined}>
          <UnstyledButton className={styles.sort} aria-pressed={choice.sort === sort} onClick={() => sortBy(sort)}>
            {name}
            {choice.sort === sort && (choice.descending ? <IconChevronDown size={14} /> : <IconChevronUp size={14} />)}
          </UnstyledButton>
        </span>
      ))}
    </div>
  )
}
