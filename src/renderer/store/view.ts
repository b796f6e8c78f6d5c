// What the screen shows: the place, and the user's settings of the editor.
import { create } from 'zustand'
import type { EngineInfo, Settings } from '../../shared/protocol/engine.ts'
import { engine } from '../engine/connection.ts'
import { changeLanguage, systemLanguage } from '../i18n/index.ts'

/** In the order of the work. */
export const places = ['data', 'design', 'train', 'evaluate', 'export'] as const
export type Place = 'home' | (typeof places)[number]

interface ViewState {
  place: Place
  runsOpen: boolean
  /** The run that train, evaluate and export show: a folder; undefined: the latest. */
  run: string | undefined
  info: EngineInfo | undefined
  settings: Settings
}

export const useView = create<ViewState>()(() => ({
  place: 'home',
  runsOpen: false,
  run: undefined,
  info: undefined,
  settings: { language: 'system', theme: 'system', wheel: 'zoom', dataMemoryMegabytes: 0 },
}))

export function goTo(place: Place): void {
  useView.setState({ place })
}

export function showRun(run: string | undefined): void {
  useView.setState({ run })
}

export async function changeSettings(change: Partial<Settings>): Promise<void> {
  takeSettings({ ...useView.getState().settings, ...change })
  await engine.ask('settings.change', change)
}

export function takeSettings(settings: Settings): void {
  useView.setState({ settings })
  changeLanguage(settings.language === 'system' ? systemLanguage() : settings.language)
}

engine.on('settings', takeSettings)
