// Answers about the engine, the machine and the user's settings.
import { randomUUID } from 'node:crypto'
import type { engineRequests } from '../../../shared/protocol/engine.ts'
import type { DeviceInfo } from '../../backends/devices.ts'
import { usualBudget } from '../../data/index.ts'
import type { Host } from '../context.ts'
import type { HandlersOf } from './handler.ts'

export function engineHandlers(host: Host): HandlersOf<typeof engineRequests> {
  const instance = randomUUID()
  // Looking for GPUs takes seconds, and they do not come and go.
  let devices: Promise<DeviceInfo[]> | undefined
  return {
    'engine.info': async () => ({
      version: host.version,
      instance,
      home: host.home,
      platform: platform(),
      settings: (await host.state.read()).settings,
      usualDataMemory: usualBudget(),
    }),
    'engine.devices': async () => {
      devices ??= import('../../backends/devices.ts').then(({ listDevices }) => listDevices())
      devices.catch(() => {
        devices = undefined
      })
      return devices
    },
    'settings.change': async (changed, window) => {
      const settings = await host.state.changeSettings(changed)
      host.tell('settings', settings, window)
      return settings
    },
  }
}

function platform(): 'linux' | 'darwin' | 'win32' {
  const { platform } = process
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}
