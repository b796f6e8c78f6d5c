// One problem: what is wrong, where, and the buttons that mend it.
import { Button, UnstyledButton } from '@mantine/core'
import type { Problem } from '../../shared/network/problems.ts'
import { MarkIcon } from '../canvas/MarkIcon.tsx'
import { fix } from '../design/actions.ts'
import { useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { goToProblem } from './goToProblem.ts'
import styles from './problems.module.css'

/** `here`: shown at the block itself, so that there is nowhere to go. */
export function ProblemRow({ problem, here = false }: { problem: Problem; here?: boolean }) {
  const { words, say } = useWords('design')
  const asked = useDesign((state) => state.asked)
  const mark = problem.unfinished && !asked ? 'unfinished' : problem.severity
  const text = (
    <>
      <MarkIcon mark={mark} label={words(`severity.${mark}`)} />
      <span className={mark === 'unfinished' ? styles.quiet : undefined}>{say(problem.text)}</span>
    </>
  )
  return (
    <li className={styles.row}>
      {here ? (
        <div className={styles.text}>{text}</div>
      ) : (
        <UnstyledButton className={styles.text} onClick={() => goToProblem(problem)}>
          {text}
        </UnstyledButton>
      )}
      {problem.fixes.length > 0 && (
        <span className={styles.fixes}>
          {problem.fixes.map((each) => (
            <Button
              key={each.label.en}
              size="compact-xs"
              variant="light"
              classNames={{ root: styles.fix, label: styles.fixLabel }}
              onClick={() => fix(problem, each)}
            >
              {say(each.label)}
            </Button>
          ))}
        </span>
      )}
    </li>
  )
}
