// The curves of runs: those that are shown, and those laid over them. Read once, and again when a run has changed.
import { create } from 'zustand'
import type { RunHistory } from '../../shared/protocol/runs.ts'
import { engine } from '../engine/connection.ts'
import { useRuns } from './runs.ts'

interface CurvesState {
  histories: Readonly<Record<string, RunHistory>>
  /** Runs laid over the one that is shown, in the order of their colours. */
  overlaid: readonly string[]
  logarithmic: boolean
  /** Strength of the smoothing, 0 to below 1. */
  smoothing: number
}

export const useCurves = create<CurvesState>()(() => ({
  histories: {},
  overlaid: [],
  logarithmic: false,
  smoothing: 0,
}))
const { setState: set, getState: get } = useCurves

/** As many as there are colours and dashes that can be told apart. */
export const MOST_OVERLAID = 5

export async function loadHistory(run: string): Promise<void> {
  const history = await engine.ask('runs.history', { run })
  set({ histories: { ...get().histories, [run]: history } })
}

/** A place among the overlaid runs keeps its colour while others come and go. */
export function overlay(run: string, isOn: boolean): void {
  const { overlaid } = get()
  if (!isOn) set({ overlaid: overlaid.map((each) => (each === run ? '' : each)) })
  else if (!overlaid.includes(run)) {
    const free = overlaid.indexOf('')
    set({ overlaid: free < 0 ? [...overlaid, run] : overlaid.with(free, run) })
    void loadHistory(run).catch(() => overlay(run, false))
  }
}

/** What has changed on disk is read again; what is gone is forgotten. */
useRuns.subscribe(({ runs }, before) => {
  if (runs === before.runs) return
  const there = new Set(runs.map(({ run }) => run))
  const { histories, overlaid } = get()
  const kept = Object.entries(histories).filter(([run]) => there.has(run))
  set({
    histories: Object.fromEntries(kept),
    overlaid: overlaid.map((run) => (there.has(run) ? run : '')),
  })
  for (const [run] of kept) void loadHistory(run).catch(() => {})
})
