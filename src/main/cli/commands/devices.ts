// tsumiki devices: lists what this machine can train on, and fetches what CUDA needs.
import { defineCommand, exitCodes, UsageError } from '../command.ts'
import { table } from '../table.ts'

export default defineCommand({
  name: 'devices',
  summary: { en: 'list what this machine can train on', ja: 'このマシンで学習に使える装置を一覧する' },
  arguments: [],
  options: [
    {
      flags: '--install-cuda',
      text: {
        en: "explain and fetch ONNX Runtime's files for CUDA (NVIDIA, Linux)",
        ja: 'ONNX Runtime の CUDA（NVIDIA・Linux）用ファイルを、説明してから取得する',
      },
    },
    { flags: '--yes', text: { en: 'do not ask before fetching', ja: '確認の質問をせずに取得する' } },
  ],
  examples: ['devices', 'devices --install-cuda'],
  async run(terminal, { installCuda, yes: agreed }) {
    if (agreed && !installCuda) throw yesAlone
    if (installCuda) {
      const { installCudaFor } = await import('../installCuda.ts')
      await installCudaFor(terminal, agreed === true)
      return exitCodes.done
    }
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
        devices.map(({ backend, device, name, available }) => [
          backend,
          device,
          available ? yes : no,
          terminal.words(name),
        ]),
      ),
    )
    const reasons = devices.flatMap(({ backend, device, reason }) => (reason ? [{ backend, device, reason }] : []))
    if (reasons.length) terminal.print('')
    for (const { backend, device, reason } of reasons) terminal.print(`${backend} ${device}: ${terminal.words(reason)}`)
    return exitCodes.done
  },
})

const yesAlone = new UsageError({
  en: '--yes answers the question of --install-cuda; give both.',
  ja: '--yes は --install-cuda の質問に答えるものです。両方を指定してください。',
})
