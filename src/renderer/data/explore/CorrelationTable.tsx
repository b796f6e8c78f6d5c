// How columns of numbers go together: Pearson's correlation of each pair, from −1 to 1.
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
import { Loader, Text } from '@mantine/core'
import { engine } from '../../engine/connection.ts'
import { useWords } from '../../i18n/index.ts'
import classes from '../data.module.css'
import styles from './explore.module.css'
import { useDataAnswer } from './useDataAnswer.ts'

export function CorrelationTable({ project, dataset, reading }: { project: string; dataset: string; reading: number }) {
  const { words, say, language } = useWords('checks')
  const { answer, problem } = useDataAnswer(`${project} ${dataset} ${reading}`, () =>
    engine.ask('data.correlations', { project, dataset }),
  )
  if (problem) return <Text size="sm">{say(problem)}</Text>
  if (!answer) return <Loader size="sm" role="status" aria-label={words('busy')} />
  const { names, values } = answer
  const show = (value: number) =>
    Number.isNaN(value)
      ? '–'
      : withoutMinusZero(value)
          .toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
          .replace('-', '−')
  return (
    <>
      <section tabIndex={0} className={classes.scroll} aria-label={words('explore.view.correlation')}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col" title={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((row, i) => (
              <tr key={row}>
                <th scope="row" title={row}>
                  {row}
                </th>
                {names.map((column, j) => {
                  const value = values[i * names.length + j]
                  const strength = Number.isNaN(value) ? 0 : Math.round(Math.abs(value) * 45)
                  const tone = value < 0 ? 'var(--minus)' : 'var(--plus)'
                  return (
                    <td key={column} style={{ background: `color-mix(in srgb, ${tone} ${strength}%, transparent)` }}>
                      {show(value)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Text size="xs" c="var(--quiet)" mt={6}>
        {words('explore.correlationHelp')}
      </Text>
    </>
  )
}

/** −0.004 is shown as 0.00. */
function withoutMinusZero(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
