// A block, or a note, of a picture.
import { IconHelpCircle, IconPackage } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { findLayer } from '../../../shared/layers/registry.ts'
import type { NodeDocument } from '../../../shared/network/document.ts'
import type { NodeShape } from '../../../shared/network/shapes.ts'
import { isUnit } from '../../../shared/network/units.ts'
import { formatShape } from '../../../shared/tensor/shape.ts'
import type { Language } from '../../../shared/text.ts'
import { formatCount } from '../../inspector/formatCount.ts'
import { categoryIcons } from '../../palette/categories.ts'
import type { Box } from '../align.ts'
import { mainProperty } from '../mainProperty.ts'
import { noteLines, noteText } from '../noteSize.ts'
import type { Colors } from './colors.ts'
import type { Cut } from './pictureText.ts'

interface Props {
  box: Box
  node: NodeDocument
  shape: NodeShape | undefined
  language: Language
  words: TFunction
  colors: Colors
  cut: Cut
}

const TEXT_LEFT = 50
const PADDING = 10

export function BlockPicture(props: Props) {
  return findLayer(props.node.type)?.terminal === 'annotation' ? <Note {...props} /> : <Block {...props} />
}

function Block({ box, node, shape, language, words, colors, cut }: Props) {
  const { x, y, width, height } = box
  const layer = findLayer(node.type)
  const Icon = isUnit(node) ? IconPackage : layer ? categoryIcons[layer.category] : IconHelpCircle
  const color = isUnit(node) ? colors('accent') : layer ? colors(`category-${layer.category}`) : colors('quiet')
  const kind = isUnit(node) ? words('unit.name') : (layer?.text[language].name ?? words('unknownKind'))
  const main = layer && mainProperty(layer, node, language)
  const room = width - TEXT_LEFT - PADDING
  const output = cut(shape ? formatShape(shape.output) : '', room, 12)
  const name = cut(node.name, room - output.width - 8, 13, 600)
  const said = node.name.replace(/_\d+$/, '') === kind ? '' : kind
  const kindShown = cut(said, room - output.width - name.width - 14, 11)
  const parameters = shape?.parameters
    ? words('parametersShort', { shown: formatCount(shape.parameters, language) })
    : ''
  const costs = cut(parameters, room, 11)
  // The value counts more than what it is called.
  const value = cut(main?.value ?? '', room - costs.width - 8, 11)
  const label = cut(main?.label ?? '', room - costs.width - value.width - 12, 11)
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} rx={8} fill={colors('panel')} stroke={colors('line')} />
      <path d={`M 5 0 h -1 a 5 8 0 0 0 -4 8 v ${height - 16} a 5 8 0 0 0 4 8 h 1 z`} fill={color} />
      <rect x={12} y={(height - 30) / 2} width={30} height={30} rx={7} fill={color} fillOpacity={0.13} />
      <Icon x={18} y={(height - 18) / 2} size={18} color={color} />
      <text x={TEXT_LEFT} y={22} fontSize={13} fontWeight={600} fill={colors('text')}>
        {name.words}
      </text>
      <text x={TEXT_LEFT + name.width + 6} y={22} fontSize={11} fill={colors('quiet')}>
        {kindShown.words}
      </text>
      <text x={width - PADDING} y={22} fontSize={12} textAnchor="end" fill={colors('text')}>
        {output.words}
      </text>
      <text x={TEXT_LEFT} y={40} fontSize={11} fill={colors('quiet')}>
        {label.words}
      </text>
      <text x={TEXT_LEFT + label.width + (label.width && 4)} y={40} fontSize={11} fill={colors('text')}>
        {value.words}
      </text>
      <text x={width - PADDING} y={40} fontSize={11} textAnchor="end" fill={colors('quiet')}>
        {costs.words}
      </text>
    </g>
  )
}

function Note({ box, node, colors, cut }: Props) {
  const { x, y, width, height } = box
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height={height} rx={6} fill={colors('note')} stroke={colors('note-line')} />
      {noteLines(noteText(node)).map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to be known by
        <text key={i} x={PADDING} y={24 + i * 20} fontSize={13} fill={colors('note-text')}>
          {cut(line, width - 2 * PADDING, 13).words}
        </text>
      ))}
    </g>
  )
}
