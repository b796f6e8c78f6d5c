// The canvas: the open network's blocks and wires, to be moved, wired and selected.
import { type Connection, ReactFlow, SelectionMode } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { connect } from '../design/actions.ts'
import { openNetwork, useAnalysis, useNetwork } from '../design/analysis.ts'
import { useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { select, useProject } from '../store/project.ts'
import { useView } from '../store/view.ts'
import { BlockNode } from './BlockNode.tsx'
import { blockLabelIn } from './blockLabelIn.ts'
import { blockMenu } from './blockMenu.ts'
import { CanvasTools } from './CanvasTools.tsx'
import { bringIntoSight, holdCamera, showBeginning } from './camera.ts'
import styles from './canvas.module.css'
import { Dots } from './Dots.tsx'
import { isLarge, useDetail } from './detail.ts'
import { canvasDrop, letGo } from './dropping.ts'
import { FlowEdges, type WireFlowEdge } from './flowEdges.ts'
import { type BlockFlowNode, FlowNodes } from './flowNodes.ts'
import { Minimap } from './Minimap.tsx'
import { NoteNode } from './NoteNode.tsx'
import { PlainWires } from './PlainWires.tsx'
import { positionsOf } from './placement.ts'
import { reconnection, withoutReconnecting } from './reconnecting.ts'
import { refusal } from './refusal.ts'
import { Sight } from './Sight.tsx'
import { useFlowChanges } from './useFlowChanges.ts'
import { usePanning } from './usePanning.ts'
import { Wire } from './Wire.tsx'
import { WireNote } from './WireNote.tsx'

const nodeTypes = { block: BlockNode, note: NoteNode }
const edgeTypes = { wire: Wire }

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
  const { moved, onNodesChange, onMoved, onEdgesChange } = useFlowChanges()
  const panning = usePanning(frame)
  const detail = useDetail()
  const [flowNodes] = useState(() => new FlowNodes())
  const [flowWires] = useState(() => new FlowEdges())

  const large = isLarge(network)
  const wires = large ? detail.wires : undefined
  const positions = positionsOf(network)
  const shownPositions = useMemo(() => (moved.size ? new Map([...positions, ...moved]) : positions), [positions, moved])
  const nodes = flowNodes.of({
    network,
    networks,
    analysis,
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

  const isValid = useCallback((wish: Connection | WireFlowEdge) => {
    const network = openNetwork()
    const networks = useProject.getState().document?.networks
    return !!network && !refusal(withoutReconnecting(network), wishOf(wish), networks)
  }, [])

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
      onFocusCapture={({ target }) => {
        const id = target.closest<HTMLElement>('.react-flow__node')?.dataset.id
        if (!id || !target.matches(':focus-visible') || !target.classList.contains('react-flow__node')) return
        if (!useProject.getState().selection.includes(id)) select([id])
        bringIntoSight(id)
      }}
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
        onNodeDragStop={(event, _, dragged) => onMoved(event, dragged)}
        onSelectionDragStop={onMoved}
        onConnect={({ source, target, targetHandle }) => connect(source, target, targetHandle ?? 'in')}
        onConnectEnd={letGo}
        {...reconnection}
        {...blockMenu}
        isValidConnection={isValid}
        connectionRadius={24}
        connectOnClick={false}
        nodeDragThreshold={3}
        selectionOnDrag
        selectionMode={SelectionMode.Partial}
        panOnDrag={[1]}
        panOnScroll={wheel === 'pan'}
        zoomOnScroll={wheel === 'zoom'}
        zoomOnDoubleClick={false}
        panActivationKeyCode="Space"
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        selectionKeyCode={null}
        deleteKeyCode={null}
        disableKeyboardA11y
        edgesFocusable={false}
        elevateNodesOnSelect={false}
        minZoom={0.1}
        maxZoom={2}
        proOptions={{ hideAttribution: true }}
      >
        <Dots />
        {large && <PlainWires network={network} positions={positions} moved={moved} />}
        <Minimap network={network} positions={shownPositions} isDark={isDark} />
        <WireNote />
        <Sight frame={frame} network={network} positions={positions} />
      </ReactFlow>
      <CanvasTools />
    </section>
  )
}

function wishOf({ source, target, targetHandle }: Connection | WireFlowEdge) {
  return { from: source, to: target, port: targetHandle ?? 'in' }
}
