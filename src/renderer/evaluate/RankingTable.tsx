// The areas under the curves of each class; a row makes its curve stand out.
import { UnstyledButton } from '@mantine/core'
import type { RankingReport } from '../../shared/evaluation/ranking.ts'
import { meanOf, type Ratio } from '../../shared/evaluation/ratio.ts'
import { useWords } from '../i18n/index.ts'
import { Explained } from './Explained.tsx'
import styles from './ranking.module.css'

interface Props {
  reports: readonly RankingReport[]
  names: readonly string[]
  chosen: number
  onChoose(index: number): void
}

export const shownArea = (area: Ratio) => (area === null ? '–' : area.toFixed(3))

export function RankingTable({ reports, names, chosen, onChoose }: Props) {
  const { words } = useWords('evaluate')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={words('ranking.areas')}>
      <table className={styles.areas}>
        <thead>
          <tr>
            <th scope="col">{words('ranking.class')}</th>
            <th scope="col">
              <Explained name={words('ranking.auc')} text={words('ranking.explain.auc')} />
            </th>
            <th scope="col">
              <Explained name={words('ranking.ap')} text={words('ranking.explain.ap')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ auc, averagePrecision }, k) => (
            <tr key={names[k]} className={k === chosen ? styles.chosen : undefined}>
              <th scope="row">
                <UnstyledButton fz={13} aria-pressed={k === chosen} title={names[k]} onClick={() => onChoose(k)}>
                  {names[k]}
                </UnstyledButton>
              </th>
              <td>{shownArea(auc)}</td>
              <td>{shownArea(averagePrecision)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words('ranking.mean')}</th>
            <td>{shownArea(meanOf(reports.map(({ auc }) => auc)))}</td>
            <td>{shownArea(meanOf(reports.map(({ averagePrecision }) => averagePrecision)))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
