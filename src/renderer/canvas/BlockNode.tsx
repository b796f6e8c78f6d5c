// A block on the canvas: its kind, its name, the setting that matters, its output's shape and its parameters.

import { IconHelpCircle, IconPackage } from '@tabler/icons-react'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { findLayer } from '../../shared/layers/registry.ts'
import type { NodeDocument } from '../../shared/network/document.ts'
import { isUnit } from '../../shared/network/units.ts'
import { useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { formatCount } from '../inspector/formatCount.ts'
import { categoryIcons, typeColor } from '../palette/categories.ts'
import styles from './canvas.module.css'
import type { BlockFlowNode, Mark } from './flowNodes.ts'
import { MarkIcon } from './MarkIcon.tsx'
import { mainProperty } from './mainProperty.ts'
import { NodeValues } from './NodeValues.tsx'

const sides = { top: Position.Top, left: Position.Left, bottom: Position.Bottom }

export const BlockNode = memo(function BlockNode(props: NodeProps<BlockFlowNode>) {
  return props.data.isFull ? <Full {...props} /> : <Plain {...props} />
})

const bodyOf = (node: NodeDocument, selected: boolean, mark: Mark) =>
  `${styles.block} ${isUnit(node) ? styles.unit : ''} ${selected ? styles.selected : ''} ${mark === 'error' ? styles.wrong : ''}`

const colorOf = ({ type }: NodeDocument) => ({ '--kind': typeColor(type) }) as React.CSSProperties

/** Out of sight, or too small to read. */
function Plain({ data: { node, mark }, selected }: NodeProps<BlockFlowNode>) {
  return (
    <div className={bodyOf(node, selected, mark)} style={colorOf(node)}>
      {mark && (
        <span className={styles.mark}>
          <MarkIcon mark={mark} />
        </span>
      )}
    </div>
  )
}

function Full({ data, selected }: NodeProps<BlockFlowNode>) {
  const { words, say, language } = useWords('design')
  const showsValues = useDesign(({ values }) => values)
  const { node, ports, shape, parameters, mark, problem } = data
  const layer = findLayer(node.type)
  const unit = isUnit(node)
  const Icon = unit ? IconPackage : layer ? categoryIcons[layer.category] : IconHelpCircle
  const kind = unit ? words('unit.name') : (layer?.text[language].name ?? words('unknownKind'))
  const main = layer && mainProperty(layer, node, language)
  return (
    <div className={bodyOf(node, selected, mark)} style={colorOf(node)} title={problem && say(problem.text)}>
      <span className={styles.icon}>
        <Icon size={18} aria-hidden />
      </span>
      <span className={styles.texts}>
        <span className={styles.line}>
          <span className={styles.name}>{node.name}</span>
          <span className={styles.kind}>{node.name.replace(/_\d+$/, '') !== kind && kind}</span>
          <span className={styles.shape}>{shape ?? ((layer || unit) && '?')}</span>
        </span>
        <span className={styles.line}>
          <span className={styles.main}>
            <span className={styles.label}>{main?.label}</span>
            <span className={styles.value}>{main?.value}</span>
          </span>
          {parameters > 0 && words('parametersShort', { shown: formatCount(parameters, language) })}
        </span>
      </span>
      {mark && (
        <span className={styles.mark}>
          <MarkIcon mark={mark} />
        </span>
      )}
      {ports.map(({ id, side, x, y, name }) => (
        <Handle
          key={id}
          id={id}
          type={side === 'bottom' ? 'source' : 'target'}
          position={sides[side]}
          className={styles.port}
          // The ports stand on the border, one pixel outside of what positions are counted from.
          style={side === 'left' ? { top: y - 1 } : { left: x - 1 }}
          title={id === 'target' ? words('target') : name}
        />
      ))}
      {showsValues && <NodeValues id={node.id} name={node.name} />}
    </div>
  )
}
