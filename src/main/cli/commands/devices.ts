// tsumiki devices: lists what this machine can train on.
import { defineCommand, exitCodes } from '../command.ts'
import { table } from '../table.ts'

export default defineCommand({
  name: 'devices',
  summary: { en: 'list what this machine can train on', ja: 'このマシンで学習に使える装置を一覧する' },
  arguments: [],
  options: [],
  examples: ['devices'],
  async run(terminal) {
    const { listDevices } = await import('../../backends/devices.ts')
    const devices = await listDevices()
    if (terminal.json) {
      for (const { reason, ...device } of devices)
        terminal.printJson({
          ...device,
          name: terminal.words(device.name),
          ...(reason && { reason: terminal.words(reason) }),
        })
      return exitCodes.done
    }
    const yes = terminal.words({ en: 'yes', ja: '使える' })
    const no = terminal.words({ en: 'no', ja: '使えない' })
    terminal.print(
      ...table(
        [
          { title: terminal.words({ en: 'backend', ja: 'エンジン' }) },
          { title: terminal.words({ en: 'device', ja: '装置' }) },
          { title: terminal.words({ en: 'usable', ja: '可否' }) },
          { title: terminal.words({ en: 'name', ja: '名前' }) },
        ],
        devices.map(({ backend, device, name, available, reason }) => [
          backend,
          device,
          available ? yes : no,
          terminal.words(reason ?? name),
        ]),
      ),
    )
    return exitCodes.done
  },
})
