// More samples for a dataset that Tsumiki keeps: for the classes that are there, and for further ones.
import type { SampleFolder } from '../../../shared/protocol/data.ts'
import { engine } from '../../engine/connection.ts'
import { useWords } from '../../i18n/index.ts'
import { flushSave } from '../../store/project.ts'
import { sendFiles } from '../drop/upload.ts'
import { CaptureDialog } from './CaptureDialog.tsx'
import type { Capture, Taking } from './capture.ts'
import { resizedPng, TAKEN } from './pictures.ts'
import { readAdded } from './readAdded.ts'
import { countOf, filesOf, newClasses, problemOfMore } from './samples.ts'
import { mediumOf, ways } from './views.ts'

interface Props {
  project: string
  dataset: string
  folder: SampleFolder
  ink: Taking['ink']
  onClose(): void
}

/** Of pictures without a size, which would all be unreadable. */
const ANY_SIZE = [64, 64] as const

export function AddSamplesDialog({ project, dataset, folder, ink, onClose }: Props) {
  const { words } = useWords('capture')
  const { medium, size = ANY_SIZE, seconds = 1 } = folder
  const capture: Capture = {
    title: words('more.title', { name: dataset }),
    action: words('more.use'),
    hint: words('more.local'),
    ways: ways.filter((way) => mediumOf[way] === medium),
    classes: folder.classes.map(({ name, count }) => ({ name, present: count })),
    fewestClasses: 0,
    taking: { ink, side: Math.max(TAKEN, ...size), seconds },
    problem: problemOfMore,
    use: async (classes) => {
      const files = await filesOf(classes, async ({ blob }) => (medium === 'picture' ? resizedPng(blob, size) : blob))
      const upload = await sendFiles(files)
      if (upload === undefined) return undefined
      await flushSave()
      await engine.ask('data.addSamples', { project, dataset, upload })
      const added = newClasses(classes).map(({ name }) => name.trim())
      return () => readAdded(project, dataset, countOf(classes), added)
    },
  }
  return <CaptureDialog capture={capture} onClose={onClose} />
}
