// One row per layer on a logarithmic axis: where 90 % and half of its numbers lie, and their median.
import { Text } from '@mantine/core'
import { figure } from '../../shared/training/figures.ts'
import type { Spread } from '../../shared/training/lens.ts'
import { useWords } from '../i18n/index.ts'
import { decadeTicks } from './decades.ts'
import styles from './lens.module.css'

interface Props {
  title: string
  /** `spread` is absent where there is nothing to measure: the rows of two tables side by side stay the same. */
  rows: readonly { key: string; name: string; spread?: Spread }[]
  /** Powers of ten. */
  range: readonly [number, number]
}

export function SpreadBands({ title, rows, range }: Props) {
  const { words } = useWords('train')
  const ticks = decadeTicks(range)
  return (
    <table className={styles.bands} aria-label={title}>
      <caption>
        <Text size="sm" fw={600} component="span">
          {title}
        </Text>
      </caption>
      <thead>
        <tr>
          <th />
          <td />
          <td className={styles.zeros}>{words('lens.zeros')}</td>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, spread }) => (
          <tr key={key}>
            <th scope="row" title={name}>
              {name}
            </th>
            <td>{spread && <Band spread={spread} range={range} ticks={ticks} label={inWords(spread)} />}</td>
            <td className={styles.zeros}>{spread && spread.zeros >= 0.005 ? percentOf(spread.zeros) : ''}</td>
          </tr>
        ))}
        <tr>
          <td />
          <td>
            <Axis range={range} ticks={ticks} />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  )

  function inWords({ quantiles: [low, , middle, , high], zeros, broken }: Spread): string {
    const rest = zeros >= 0.005 ? words('lens.zeroShare', { share: percentOf(zeros) }) : ''
    if (broken > 0) return words('lens.broken', { count: broken })
    if (middle === undefined) return words('lens.allZero')
    return words('lens.band', { low: figure(low), middle: figure(middle), high: figure(high) }) + rest
  }
}

const percentOf = (share: number) => `${Math.round(share * 100)} %`

const placeOf = (value: number, [from, to]: readonly [number, number]) =>
  Math.max(0, Math.min(100, ((Math.log10(value) - from) / (to - from)) * 100))

function Band({
  spread,
  range,
  ticks,
  label,
}: { spread: Spread; label: string } & Pick<Props, 'range'> & { ticks: number[] }) {
  const [low, quarter, middle, upper, high] = spread.quantiles.map((value) => placeOf(value, range))
  const span = (from: number, to: number) => ({ left: `${from}%`, width: `max(2px, ${to - from}%)` })
  return (
    <div className={styles.band} role="img" aria-label={label} title={label}>
      {ticks.map((power) => (
        <span key={power} className={styles.line} style={{ left: `${placeOf(10 ** power, range)}%` }} />
      ))}
      {middle !== undefined && (
        <>
          <span className={styles.most} style={span(low, high)} />
          <span className={styles.half} style={span(quarter, upper)} />
          <span className={styles.middle} style={{ left: `${middle}%` }} />
        </>
      )}
    </div>
  )
}

function Axis({ range, ticks }: Pick<Props, 'range'> & { ticks: number[] }) {
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticks.map((power) => (
        <span key={power} style={{ left: `${placeOf(10 ** power, range)}%` }}>
          10<sup>{String(power).replace('-', '−')}</sup>
        </span>
      ))}
    </div>
  )
}
