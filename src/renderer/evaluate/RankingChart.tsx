// The curves of all classes, thin and grey, and that of one class over them.
import type { Curve, RankingReport } from '../../shared/evaluation/ranking.ts'
import { useWords } from '../i18n/index.ts'
import { percent } from '../samples/number.ts'
import { curvePath } from './curvePath.ts'
import type { RankingKind } from './RankingCard.tsx'
import { shownArea } from './RankingTable.tsx'

interface Props {
  reports: readonly RankingReport[]
  names: readonly string[]
  kind: RankingKind
  chosen: number
}

const SIZE = 300
const LEFT = 46
const BOTTOM = 40
const TOP = 8
const TICKS = [0, 0.25, 0.5, 0.75, 1]

const x = (value: number) => LEFT + value * (SIZE - LEFT - 20)
const y = (value: number) => TOP + (1 - value) * (SIZE - TOP - BOTTOM)

export function RankingChart({ reports, names, kind, chosen }: Props) {
  const { words, language } = useWords('evaluate')
  const text = { fill: 'var(--quiet)', fontSize: 11 }
  const path = (curve: Curve) => curvePath(curve, kind === 'precisionRecall', x, y)
  const area = reports[chosen][kind === 'roc' ? 'auc' : 'averagePrecision']
  const label = words('ranking.label', {
    kind: words(`ranking.${kind}`),
    name: names[chosen],
    area: shownArea(area),
  })
  return (
    <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label} style={{ width: '100%', maxWidth: 360 }}>
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} style={{ stroke: 'var(--line)' }} />
          <line x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(1)} style={{ stroke: 'var(--line)' }} />
          <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end" style={text}>
            {percent(tick, language, 0)}
          </text>
          <text x={x(tick)} y={y(0) + 15} textAnchor="middle" style={text}>
            {percent(tick, language, 0)}
          </text>
        </g>
      ))}
      <text x={(x(0) + x(1)) / 2} y={SIZE - 8} textAnchor="middle" style={text}>
        {words(kind === 'roc' ? 'ranking.falsePositives' : 'recall')}
      </text>
      <text transform={`translate(10 ${(y(0) + y(1)) / 2}) rotate(-90)`} textAnchor="middle" style={text}>
        {words(kind === 'roc' ? 'recall' : 'precision')}
      </text>
      {kind === 'roc' && (
        <line
          x1={x(0)}
          y1={y(0)}
          x2={x(1)}
          y2={y(1)}
          strokeDasharray="4 4"
          style={{ stroke: 'var(--quiet)', opacity: 0.6 }}
        />
      )}
      {reports.map((report, k) =>
        k === chosen ? null : (
          <path
            key={names[k]}
            d={path(report[kind])}
            fill="none"
            strokeWidth="1"
            style={{ stroke: 'var(--quiet)', opacity: 0.45 }}
          />
        ),
      )}
      <path d={path(reports[chosen][kind])} fill="none" strokeWidth="2.5" style={{ stroke: 'var(--accent)' }} />
    </svg>
  )
}
