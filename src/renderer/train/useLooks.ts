// What the lens saw of the shown run: the looks on the disk, and those that training tells of.
import { useEffect, useMemo, useState } from 'react'
import type { Look } from '../../shared/training/lens.ts'
import { engine } from '../engine/connection.ts'
import type { ShownRun } from './shownRun.ts'

const none: readonly Look[] = []

export function useLooks({ run, job }: ShownRun): readonly Look[] {
  const [kept, setKept] = useState<{ run: string; looks: readonly Look[] }>()
  useEffect(() => {
    if (!run) return
    let isCurrent = true
    engine
      .ask('runs.looks', { run })
      .then((looks) => isCurrent && setKept({ run, looks }))
      // A run whose folder is gone is told of elsewhere.
      .catch(() => {})
    return () => {
      isCurrent = false
    }
  }, [run])
  const before = kept && kept.run === run ? kept.looks : none
  const told = job?.looks ?? none
  return useMemo(() => {
    const first = told[0]?.at ?? Number.POSITIVE_INFINITY
    return told.length ? [...before.filter(({ at }) => at < first), ...told] : before
  }, [before, told])
}
