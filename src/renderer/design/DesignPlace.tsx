// Design: palette, canvas, inspector, problems.
import { Canvas } from '../canvas/Canvas.tsx'
import { useWords } from '../i18n/index.ts'
import { Inspector } from '../inspector/Inspector.tsx'
import { Palette } from '../palette/Palette.tsx'
import { QuickPalette } from '../palette/QuickPalette.tsx'
import { ProblemsPanel } from '../problems/ProblemsPanel.tsx'
import { useProject } from '../store/project.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { openNetwork } from './analysis.ts'
import { BlockMenu } from './BlockMenu.tsx'
import styles from './design.module.css'
import { EditNews } from './EditNews.tsx'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { FindBox } from './FindBox.tsx'
import { NetworkTabs } from './NetworkTabs.tsx'
import { CANVAS } from './regions.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { useKeys } from './useKeys.ts'

export function DesignPlace() {
  const { words } = useWords('design')
  const isOpen = useProject(({ document }) => document !== undefined)
  if (!isOpen) return <EmptyState title={words('noProject')} text={words('noProjectText')} />
  return <Open />
}

function Open() {
  // Not the network itself: an edit would draw the whole place anew, whatever it changed.
  const blocks = useProject((state) => openNetwork(state)?.nodes.length)
  useKeys()
  return (
    <div className={styles.place}>
      <div className={styles.left}>
        <Palette />
      </div>
      <div className={styles.middle}>
        <NetworkTabs />
        <div className={styles.stage} id={CANVAS}>
          {blocks !== undefined && <Canvas />}
          {blocks === 0 && <EmptyCanvas />}
          <FindBox />
        </div>
        <ProblemsPanel />
      </div>
      <div className={styles.right}>
        <Inspector />
      </div>
      <QuickPalette />
      <BlockMenu />
      <EditNews />
      <ShortcutsDialog />
    </div>
  )
}
