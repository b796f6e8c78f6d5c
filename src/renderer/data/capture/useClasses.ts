// The classes that are captured, and what is done with them.
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import type { CapturedClass, Sample } from './samples.ts'

export interface Classes {
  classes: readonly CapturedClass[]
  /** The one that takes the next sample. */
  chosen: CapturedClass
  choose(id: number): void
  add(): void
  remove(id: number): void
  rename(id: number, name: string): void
  take(sample: Omit<Sample, 'url'>): void
  drop(id: number, sample: Sample): void
}

/** `first`: those that are there when it begins. */
export function useClasses(first: readonly Pick<CapturedClass, 'name' | 'present'>[]): Classes {
  const { words } = useWords('capture')
  const [classes, setClasses] = useState<readonly CapturedClass[]>(() =>
    first.map((each, i) => ({ ...each, id: i + 1, samples: [] })),
  )
  const [chosenId, setChosen] = useState(1)
  const latest = useRef(classes)
  latest.current = classes
  // StrictMode's trial run of effects must not take away pictures: only what is there at the end is let go.
  useEffect(
    () => () => {
      for (const { url } of latest.current.flatMap(({ samples }) => samples)) URL.revokeObjectURL(url)
    },
    [],
  )
  const change = (id: number, changed: (before: CapturedClass) => CapturedClass) =>
    setClasses((before) => before.map((each) => (each.id === id ? changed(each) : each)))
  const chosen = classes.find(({ id }) => id === chosenId) ?? classes[0]
  return {
    classes,
    chosen,
    choose: setChosen,
    add: () => {
      const id = Math.max(...classes.map((each) => each.id)) + 1
      const nameOf = (number: number) => words('className', { number })
      const taken = new Set(classes.map(({ name }) => name))
      let number = id
      while (taken.has(nameOf(number))) number++
      setClasses([...classes, { id, name: nameOf(number), samples: [] }])
      setChosen(id)
    },
    remove: (id) => {
      for (const { url } of classes.find((each) => each.id === id)?.samples ?? []) URL.revokeObjectURL(url)
      setClasses((before) => before.filter((each) => each.id !== id))
    },
    rename: (id, name) => change(id, (before) => ({ ...before, name })),
    take: (sample) => {
      const taken = { ...sample, url: URL.createObjectURL(sample.blob) }
      change(chosen.id, (before) => ({ ...before, samples: [...before.samples, taken] }))
    },
    drop: (id, sample) => {
      URL.revokeObjectURL(sample.url)
      change(id, (before) => ({ ...before, samples: before.samples.filter((each) => each !== sample) }))
    },
  }
}
