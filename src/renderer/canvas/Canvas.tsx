// The canvas: the open network's blocks and wires, to be moved, wired and selected.
import { ReactFlow } from '@xyflow/react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useAnalysis, useNetwork } from '../design/analysis.ts'
import { useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { useProject } from '../store/project.ts'
import { useView } from '../store/view.ts'
import { BlockNode } from './BlockNode.tsx'
import { blockLabelIn } from './blockLabelIn.ts'
import { CanvasTools } from './CanvasTools.tsx'
import { holdCamera, showBeginning } from './camera.ts'
import styles from './canvas.module.css'
import { Dots } from './Dots.tsx'
import { isLarge, useDetail } from './detail.ts'
import { canvasDrop } from './dropping.ts'
import { FlowEdges, type WireFlowEdge } from './flowEdges.ts'
import { type BlockFlowNode, FlowNodes } from './flowNodes.ts'
import { followFocus, hands } from './hands.ts'
import { Minimap } from './Minimap.tsx'
import { NoteNode } from './NoteNode.tsx'
import { outlineOf } from './outline.ts'
import { PlainWires } from './PlainWires.tsx'
import { positionsOf } from './placement.ts'
import { Sight } from './Sight.tsx'
import { useFlowChanges } from './useFlowChanges.ts'
import { usePanning } from './usePanning.ts'
import { Wire } from './Wire.tsx'
import { WireNote } from './WireNote.tsx'

const nodeTypes = { block: BlockNode, note: NoteNode }
const edgeTypes = { wire: Wire }
const proOptions = { hideAttribution: true }

export function Canvas() {
  const { words, language } = useWords('design')
  const network = useNetwork()!
  const networks = useProject(({ document }) => document!.networks)
  const analysis = useAnalysis()
  const selection = useProject((state) => state.selection)
  const selectedWires = useDesign((state) => state.selectedWires)
  const asked = useDesign((state) => state.asked)
  const wheel = useView((view) => view.settings.wheel)
  const theme = useView((view) => view.settings.theme)
  const frame = useRef<HTMLDivElement>(null)
  const { moved, onNodesChange, onMoved, onNodeDragStop, onEdgesChange } = useFlowChanges()
  const panning = usePanning(frame)
  const detail = useDetail()
  const [flowNodes] = useState(() => new FlowNodes())
  const [flowWires] = useState(() => new FlowEdges())

  const large = isLarge(network)
  const wires = large ? detail.wires : undefined
  const outline = outlineOf(network, networks)
  const positions = positionsOf(outline.network)
  const shownPositions = useMemo(() => (moved.size ? new Map([...positions, ...moved]) : positions), [positions, moved])
  const nodes = flowNodes.of({
    network,
    networks,
    analysis,
    // Out of sight, and so many: once what is in sight has been drawn.
    outOfSight: useDeferredValue(analysis),
    positions: shownPositions,
    selection: useMemo(() => new Set(selection), [selection]),
    asked,
    full: large ? detail.blocks : undefined,
    label: (data) => blockLabelIn(data, words, language),
    key: language,
  })
  const edges = useMemo(
    () => flowWires.of({ network, positions, analysis, selected: selectedWires, wires }),
    [flowWires, network, positions, analysis, selectedWires, wires],
  )

  useEffect(() => {
    if (network.name) showBeginning()
  }, [network.name])
  useEffect(() => () => holdCamera(undefined, undefined), [])

  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  return (
    <section
      ref={frame}
      aria-label={words('canvas')}
      className={`${styles.canvas} ${moved.size || large ? '' : styles.settling}`}
      {...canvasDrop}
      onFocusCapture={followFocus}
    >
      <ReactFlow<BlockFlowNode, WireFlowEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={isDark ? 'dark' : 'light'}
        onInit={(instance) => {
          holdCamera(instance, frame.current ?? undefined)
          showBeginning()
        }}
        {...panning}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={onNodeDragStop}
        onSelectionDragStop={onMoved}
        {...hands}
        panOnScroll={wheel === 'pan'}
        zoomOnScroll={wheel === 'zoom'}
        proOptions={proOptions}
      >
        <Dots />
        {large && <PlainWires outline={outline} positions={positions} moved={moved} />}
        <Minimap network={outline.network} positions={shownPositions} isDark={isDark} />
        <WireNote />
        <Sight frame={frame} network={outline.network} positions={positions} />
      </ReactFlow>
      <CanvasTools />
    </section>
  )
}
