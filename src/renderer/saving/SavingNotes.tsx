// What the user must know, or decide, about the project's file.
import { useSaving } from '../store/saving.ts'
import { ChangedOnDisk } from './ChangedOnDisk.tsx'
import { RecoveredWork } from './RecoveredWork.tsx'
import { SaveProblem } from './SaveProblem.tsx'

export function SavingNotes() {
  const { problem, changed, recovered } = useSaving()
  return (
    <>
      {problem && !changed && !recovered && <SaveProblem problem={problem} />}
      {recovered && <RecoveredWork recovered={recovered} />}
      {changed && !recovered && <ChangedOnDisk changed={changed} />}
    </>
  )
}
