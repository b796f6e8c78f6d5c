// A small dataset made here: its classes, its name and the size of its pictures are the user's.
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { uploadFiles } from '../drop/upload.ts'
import { CaptureDialog } from './CaptureDialog.tsx'
import { blackOnWhite, type Capture } from './capture.ts'
import { resizedPng, sides, TAKEN } from './pictures.ts'
import { filesOf, folderName, problemOfNew } from './samples.ts'
import { mediumOf, type Way, ways } from './views.ts'

interface Props {
  /** Whose data it becomes. */
  project: string | undefined
  onTaken(path: string): Promise<void> | void
  onClose(): void
}

export function NewDataDialog({ project, onTaken, onClose }: Props) {
  const { words } = useWords('capture')
  const [typed, setTyped] = useState<string>()
  const [chosenSide, setSide] = useState<number>()
  const nameFor = (way: Way) => typed ?? words(`firstName.${mediumOf[way]}`)
  const sideFor = (way: Way) => chosenSide ?? (way === 'draw' ? 28 : 64)
  const capture: Capture = {
    title: words('title'),
    action: words('use'),
    hint: words('local'),
    ways,
    classes: [1, 2].map((number) => ({ name: words('className', { number }) })),
    fewestClasses: 2,
    taking: { ink: blackOnWhite, side: TAKEN, seconds: 1 },
    fields: (way) => (
      <>
        <TextInput
          label={words('name')}
          value={nameFor(way)}
          w={220}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {mediumOf[way] === 'picture' && (
          <NativeSelect
            label={words('side')}
            value={sideFor(way)}
            data={sides.map((value) => ({ value: String(value), label: words('sideIs', { side: value }) }))}
            onChange={({ currentTarget }) => setSide(Number(currentTarget.value))}
          />
        )}
      </>
    ),
    problem: (classes, way) => problemOfNew(classes, nameFor(way)),
    use: async (classes, way) => {
      const side = sideFor(way)
      const files = await filesOf(classes, async ({ blob, medium }) =>
        medium === 'picture' ? resizedPng(blob, [side, side]) : blob,
      )
      const within = files.map(({ path, file }) => ({ path: `${folderName(nameFor(way))}/${path}`, file }))
      const path = await uploadFiles(within, project)
      return path === undefined ? undefined : () => onTaken(path)
    },
  }
  return <CaptureDialog capture={capture} onClose={onClose} />
}
