// The canvas: the open network's blocks and wires, to be moved, wired and selected.
import {
  Background,
  BackgroundVariant,
  type Connection,
  type EdgeChange,
  MiniMap,
  type NodeChange,
  ReactFlow,
  SelectionMode,
} from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { findLayer } from '../../shared/layers/registry.ts'
import type { NodeId } from '../../shared/network/document.ts'
import { connect, move } from '../design/actions.ts'
import { openNetwork, useAnalysis, useNetwork } from '../design/analysis.ts'
import { useDesign } from '../design/state.ts'
import { useWords } from '../i18n/index.ts'
import { categoryColor } from '../palette/categories.ts'
import { select, useProject } from '../store/project.ts'
import { useView } from '../store/view.ts'
import { BlockNode } from './BlockNode.tsx'
import { blockLabelIn } from './blockLabelIn.ts'
import { CanvasTools } from './CanvasTools.tsx'
import { bringIntoSight, holdCamera, showBeginning } from './camera.ts'
import styles from './canvas.module.css'
import { canvasDrop, dropOnWire, letGo } from './dropping.ts'
import { FarView } from './FarView.tsx'
import { FlowEdges, type WireFlowEdge } from './flowEdges.ts'
import { type BlockFlowNode, FlowNodes } from './flowNodes.ts'
import type { Point } from './layout.ts'
import { NoteNode } from './NoteNode.tsx'
import { positionsOf } from './placement.ts'
import { refusal } from './refusal.ts'
import { Wire } from './Wire.tsx'
import { WireNote } from './WireNote.tsx'

const nodeTypes = { block: BlockNode, note: NoteNode }
const edgeTypes = { wire: Wire }
const NO_MOVES: ReadonlyMap<NodeId, Point> = new Map()

export function Canvas() {
  const { words, language } = useWords('design')
  const network = useNetwork()!
  const analysis = useAnalysis()
  const selection = useProject((state) => state.selection)
  const selectedWires = useDesign((state) => state.selectedWires)
  const asked = useDesign((state) => state.asked)
  const wheel = useView((view) => view.settings.wheel)
  const theme = useView((view) => view.settings.theme)
  const frame = useRef<HTMLDivElement>(null)
  /** Blocks that are being dragged; the document is told when they are let go. */
  const [moved, setMoved] = useState(NO_MOVES)
  const [flowNodes] = useState(() => new FlowNodes())
  const [flowWires] = useState(() => new FlowEdges())

  const positions = positionsOf(network)
  const shownPositions = useMemo(() => (moved.size ? new Map([...positions, ...moved]) : positions), [positions, moved])
  const nodes = flowNodes.of({
    network,
    analysis,
    positions: shownPositions,
    selection: useMemo(() => new Set(selection), [selection]),
    asked,
    label: (data) => blockLabelIn(data, words, language),
    key: language,
  })
  const edges = useMemo(
    () => flowWires.of({ network, positions, analysis, selected: selectedWires }),
    [flowWires, network, positions, analysis, selectedWires],
  )

  const onNodesChange = useCallback((changes: NodeChange<BlockFlowNode>[]) => {
    const picked = changes.filter((change) => change.type === 'select')
    if (picked.length) {
      const next = new Set(useProject.getState().selection)
      for (const { id, selected } of picked) selected ? next.add(id) : next.delete(id)
      select([...next])
    }
    const moves = changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    )
    if (moves.length) setMoved((before) => new Map([...before, ...moves]))
  }, [])

  const onMoved = useCallback(
    (event: MouseEvent | TouchEvent | React.MouseEvent, dragged: readonly BlockFlowNode[]) => {
      setMoved(NO_MOVES)
      const network = openNetwork()
      if (!network) return
      const before = positionsOf(network)
      const places = new Map(
        dragged.flatMap(({ id, position }) => {
          const old = before.get(id)
          return old && (old.x !== position.x || old.y !== position.y) ? [[id, position] as const] : []
        }),
      )
      if (places.size && !dropOnWire(event, places)) move(places)
    },
    [],
  )

  const onEdgesChange = useCallback((changes: EdgeChange<WireFlowEdge>[]) => {
    const picked = changes.filter((change) => change.type === 'select')
    if (!picked.length) return
    const next = new Set(useDesign.getState().selectedWires)
    for (const { id, selected } of picked) selected ? next.add(id) : next.delete(id)
    useDesign.setState({ selectedWires: [...next] })
  }, [])

  const isValid = useCallback((wish: Connection | WireFlowEdge) => {
    const network = openNetwork()
    return !!network && !refusal(network, wishOf(wish))
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
      className={`${styles.canvas} ${moved.size ? '' : styles.settling}`}
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
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={(event, _, dragged) => onMoved(event, dragged)}
        onSelectionDragStop={onMoved}
        onConnect={({ source, target, targetHandle }) => connect(source, target, targetHandle ?? 'in')}
        onConnectEnd={letGo}
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
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} color="var(--dots)" bgColor="var(--surface)" />
        <MiniMap
          pannable
          zoomable
          ariaLabel={words('minimap')}
          style={{ width: 150, height: 110 }}
          className={styles.minimap}
          bgColor="var(--panel)"
          maskColor="var(--mask)"
          nodeColor={({ data }: BlockFlowNode) => categoryColor(findLayer(data.node.type)?.category)}
        />
        <WireNote />
        <FarView frame={frame} />
      </ReactFlow>
      <CanvasTools />
    </section>
  )
}

function wishOf({ source, target, targetHandle }: Connection | WireFlowEdge) {
  return { from: source, to: target, port: targetHandle ?? 'in' }
}
