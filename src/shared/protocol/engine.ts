// Requests about the engine and the machine it runs on, and the user's settings.
import { z } from 'zod'
import { MOST_MEGABYTES } from '../data/mostMegabytes.ts'
import type { Language, Text } from '../text.ts'
import { request } from './define.ts'

export interface EngineInfo {
  version: string
  /** Another one where the engine was started again. */
  instance: string
  /** The user's Tsumiki folder, where new projects go. */
  home: string
  /** Native dialogs are there: an Electron window asked for the page. */
  platform: 'linux' | 'darwin' | 'win32'
  settings: Settings
  /** In bytes: what data may take in memory where the settings say nothing. */
  usualDataMemory: number
}

export interface Settings {
  /** 'system': the browser's. */
  language: Language | 'system'
  theme: 'light' | 'dark' | 'system'
  /** Turning the wheel over the canvas. */
  wheel: 'zoom' | 'pan'
  /** What data may take in memory; more is read from disk. 0: a quarter of the machine's. */
  dataMemoryMegabytes: number
}

export interface DeviceInfo {
  backend: string
  device: string
  name: Text
  available: boolean
  reason?: Text
}

export const engineRequests = {
  'engine.info': request<EngineInfo>()(z.object({})),
  'engine.devices': request<DeviceInfo[]>()(z.object({})),
  'settings.change': request<Settings>()(
    z.object({
      language: z.enum(['en', 'ja', 'system']).optional(),
      theme: z.enum(['light', 'dark', 'system']).optional(),
      wheel: z.enum(['zoom', 'pan']).optional(),
      dataMemoryMegabytes: z.number().min(0).max(MOST_MEGABYTES).optional(),
    }),
  ),
}
