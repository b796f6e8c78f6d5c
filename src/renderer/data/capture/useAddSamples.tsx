// Whether samples can be added to a dataset, as the engine says after each reading, and the dialog that does it.
import { type ReactNode, useEffect, useState } from 'react'
import type { DatasetSummary, SampleFolder } from '../../../shared/protocol/data.ts'
import { engine } from '../../engine/connection.ts'
import { isLightBackground } from '../../evaluate/tryIt/scaleDown.ts'
import { tellError } from '../../store/messages.ts'
import { AddSamplesDialog } from './AddSamplesDialog.tsx'
import { blackOnWhite, type Taking, whiteOnBlack } from './capture.ts'

const LOOKED_AT = 16

interface Adding {
  /** Opens the dialog; absent where nothing can be added. */
  addSamples: (() => void) | undefined
  dialog: ReactNode
}

/** `reading`: grows with every reading. */
export function useAddSamples(
  project: string,
  dataset: string,
  summary: DatasetSummary | undefined,
  reading: number,
): Adding {
  const [folder, setFolder] = useState<SampleFolder>()
  // The dialog stays as it was opened, whatever is read meanwhile: what was captured in it must not be lost.
  const [opened, setOpened] = useState<{ folder: SampleFolder; ink: Taking['ink'] }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again after every reading
  useEffect(() => {
    let isCurrent = true
    if (summary)
      engine
        .ask('data.sampleFolder', { project, dataset })
        .then((found) => isCurrent && setFolder(found ?? undefined))
        // What is wrong with the data is told where it is read.
        .catch(() => isCurrent && setFolder(undefined))
    return () => {
      isCurrent = false
    }
  }, [project, dataset, reading, summary === undefined])
  const open = async (folder: SampleFolder) => setOpened({ folder, ink: await inkOf(project, dataset, summary) })
  return {
    addSamples: folder && (() => void open(folder).catch(tellError)),
    dialog: opened && (
      <AddSamplesDialog {...opened} project={project} dataset={dataset} onClose={() => setOpened(undefined)} />
    ),
  }
}

/** Drawings look like the pictures that are there: dark on light, or light on dark. */
async function inkOf(project: string, dataset: string, summary: DatasetSummary | undefined): Promise<Taking['ink']> {
  const pictures = summary?.variables.find(({ name, shape }) => name !== summary.label && shape.length === 3)
  if (!pictures) return blackOnWhite
  const page = { from: 0, count: LOOKED_AT }
  const { values } = await engine.ask('data.samples', { project, dataset, variable: pictures.name, ...page })
  const isBytes = values instanceof Uint8Array
  return isBytes && !isLightBackground(values, pictures.shape) ? whiteOnBlack : blackOnWhite
}
