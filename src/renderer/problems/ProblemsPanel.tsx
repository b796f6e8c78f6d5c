// What is wrong with the project, live; a click leads to the place, a button mends it.
import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconCircleCheck, IconPlayerPlay } from '@tabler/icons-react'
import type { Problem } from '../../shared/network/problems.ts'
import type { Mark } from '../canvas/flowNodes.ts'
import { MarkIcon } from '../canvas/MarkIcon.tsx'
import { useAnalysis } from '../design/analysis.ts'
import { useDesign } from '../design/state.ts'
import { train } from '../design/train.ts'
import { useWords } from '../i18n/index.ts'
import { PROBLEMS } from './id.ts'
import { ProblemRow } from './ProblemRow.tsx'
import styles from './problems.module.css'

const order = ['error', 'warning', 'hint', 'unfinished'] as const

export function ProblemsPanel() {
  const { words } = useWords('design')
  const { problems } = useAnalysis()
  const asked = useDesign((state) => state.asked)
  const open = useDesign((state) => state.problemsOpen) && problems.length > 0
  const markOf = ({ unfinished, severity }: Problem): NonNullable<Mark> =>
    unfinished && !asked ? 'unfinished' : severity
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const sorted = problems.toSorted((a, b) => order.indexOf(markOf(a)) - order.indexOf(markOf(b)))
  return (
    <section className={styles.panel} id={PROBLEMS} aria-label={words('problems')}>
      <div className={styles.bar}>
        <UnstyledButton
          className={styles.head}
          aria-expanded={open}
          disabled={problems.length === 0}
          onClick={() => useDesign.setState({ problemsOpen: !open })}
        >
          <strong>{words('problems')}</strong>
          {problems.length === 0 ? (
            <span className={styles.count}>
              <IconCircleCheck size={16} color="var(--right)" aria-hidden /> {words('noProblems')}
            </span>
          ) : (
            order.map((mark) => {
              const count = problems.filter((problem) => markOf(problem) === mark).length
              return (
                count > 0 && (
                  <span key={mark} className={styles.count}>
                    <MarkIcon mark={mark} label={words(`severity.${mark}`)} /> {count}
                  </span>
                )
              )
            })
          )}
          {asked && errors > 0 && <span role="status">{words('mendFirst', { count: errors })}</span>}
          {problems.length > 0 && (
            <IconChevronDown
              size={16}
              aria-hidden
              style={{ marginLeft: 'auto', transform: open ? undefined : 'rotate(180deg)' }}
            />
          )}
        </UnstyledButton>
        <Button
          size="xs"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void train()}
        >
          {words('train')}
        </Button>
      </div>
      {open && (
        <ul className={styles.list}>
          {sorted.map((problem) => (
            <ProblemRow
              key={`${problem.network} ${problem.node} ${problem.path} ${problem.code} ${problem.text.en}`}
              problem={problem}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
