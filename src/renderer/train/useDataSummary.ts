// What is known of the data that a run was trained on, as long as the project still has the same.
import { useEffect, useState } from 'react'
import type { DatasetSummary } from '../../shared/protocol/data.ts'
import type { RunRecord } from '../../shared/training/run.ts'
import { engine } from '../engine/connection.ts'
import { useProject } from '../store/project.ts'

export interface KnownDataset {
  dataset: string
  summary: DatasetSummary
}

/** Undefined also where the project's data is no longer the run's: its samples would be others. */
export function useDataOf(record: RunRecord | undefined): KnownDataset | undefined {
  const path = useProject((state) => state.path)
  const document = useProject((state) => state.document)
  const [known, setKnown] = useState<KnownDataset>()
  const name = record?.project.optimizers[0]?.dataset
  const own = record && dataKey(record.project, name)
  const isSame = own !== undefined && document !== undefined && own === dataKey(document, name)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another dataset is another question
  useEffect(() => {
    setKnown(undefined)
    if (!path || !name || !isSame) return
    let isWanted = true
    engine
      .ask('data.summary', { project: path, dataset: name })
      .then((summary) => isWanted && setKnown({ dataset: name, summary }))
      // What is wrong with the data is said at its place.
      .catch(() => {})
    return () => {
      isWanted = false
    }
  }, [path, name, own, isSame])
  return known
}

function dataKey({ datasets, training }: RunRecord['project'], name: string | undefined): string | undefined {
  const dataset = datasets.find((each) => each.name === name)
  return dataset && JSON.stringify([dataset.source, dataset.recipe, training.seed])
}
