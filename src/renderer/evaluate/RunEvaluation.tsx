// The evaluation of one run: the report at the left, its samples and trying it out at the right.
import { Alert, Button, Center, Loader, Tabs } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { Variable } from '../../shared/data/dataset.ts'
import type { RunSummary } from '../../shared/protocol/runs.ts'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { useProject } from '../store/project.ts'
import { ClassResult } from './ClassResult.tsx'
import { EvaluationBar } from './EvaluationBar.tsx'
import styles from './evaluate.module.css'
import { FoldsCard } from './FoldsCard.tsx'
import { NumberResult } from './NumberResult.tsx'
import type { Of } from './of.ts'
import { SamplesPanel } from './SamplesPanel.tsx'
import { type Choice, cellChoice, everything } from './sampleRows.ts'
import { TestLooks } from './TestLooks.tsx'
import { TryIt } from './tryIt/TryIt.tsx'
import { useEvaluation } from './useEvaluation.ts'

export function RunEvaluation({ runs, run }: { runs: readonly RunSummary[]; run: RunSummary }) {
  const { words, say } = useWords('evaluate')
  const [of, setOf] = useState<Of>({})
  const [choice, setChoice] = useState<Choice>(everything)
  const [column, setColumn] = useState(0)
  const [tab, setTab] = useState<string | null>('samples')
  const inputs = useInputs(run.run)
  const { result, isBusy, problem, again } = useEvaluation(run.run, of, run.record?.best?.epoch)
  const dataset = useOwnDataset(run, of)
  const isTest = of.file === undefined && (of.split ?? 'test') === 'test'
  const chosen = useMemo(() => ({ truth: choice.truth, prediction: choice.prediction }), [choice])

  const evaluateOn = (next: Of) => {
    setOf(next)
    setChoice(everything)
  }
  const chooseCell = (truth: number, prediction: number) => {
    setChoice(cellChoice(truth, prediction))
    setTab('samples')
  }
  return (
    <div className={styles.place}>
      <EvaluationBar
        runs={runs}
        run={run.run}
        of={of}
        onOf={evaluateOn}
        isBusy={isBusy}
        evaluation={result?.evaluation}
      />
      <div className={styles.panes}>
        <div className={styles.report}>
          {problem && (
            <Alert color="red" variant="outline" role="alert">
              {say(problem)}
              <Button size="compact-sm" variant="light" color="red" mt="xs" display="block" onClick={again}>
                {words('again')}
              </Button>
            </Alert>
          )}
          {!result && isBusy && (
            <Center h="60%">
              <Loader role="status" aria-label={words('busy')} />
            </Center>
          )}
          {result && isTest && (
            <>
              <TestLooks run={run} />
              <FoldsCard run={run} />
            </>
          )}
          {result?.evaluation.classes && (
            <ClassResult result={result} bestEpoch={run.record?.best?.epoch} chosen={chosen} onChoose={chooseCell} />
          )}
          {result?.evaluation.numbers && <NumberResult {...result} column={column} onColumn={setColumn} />}
        </div>
        <aside className={styles.side}>
          <Tabs value={tab} onChange={setTab} className={styles.tabs} keepMounted>
            <Tabs.List px="xs">
              <Tabs.Tab value="samples">{words('tabs.samples')}</Tabs.Tab>
              <Tabs.Tab value="try">{words('tabs.try')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="samples" className={styles.panel}>
              {result && (
                <SamplesPanel
                  dataset={dataset}
                  result={result}
                  input={inputs[0]}
                  column={column}
                  choice={choice}
                  onChoice={setChoice}
                />
              )}
            </Tabs.Panel>
            <Tabs.Panel value="try" className={styles.panel}>
              {run.record && inputs.length > 0 && (
                <TryIt run={run.run} record={run.record} inputs={inputs} result={result} />
              )}
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </div>
  )
}

function useInputs(run: string): readonly Variable[] {
  const [inputs, setInputs] = useState<readonly Variable[]>([])
  useEffect(() => {
    let isCurrent = true
    engine
      .ask('model.inputs', { run })
      .then((answer) => isCurrent && setInputs(answer))
      .catch(tellError)
    return () => {
      isCurrent = false
    }
  }, [run])
  return inputs
}

/** The open project's dataset that the run learned from, where single samples of it can be changed by hand. */
function useOwnDataset({ record }: RunSummary, { file }: Of): string | undefined {
  const name = record?.project.optimizers[0]?.dataset
  return useProject(({ document }) => {
    const own = document?.datasets.find((dataset) => dataset.name === name)
    return file === undefined && own && !own.recipe.series ? own.name : undefined
  })
}
