// tsumiki open: opens the editor in a window of its own, or says where it is.
import { resolve } from 'node:path'
import { defineCommand, exitCodes } from '../command.ts'

export default defineCommand({
  name: 'open',
  summary: {
    en: 'open the editor; Ctrl+C ends it, keeping what is being trained',
    ja: 'エディターを開く（Ctrl+C で終了。学習中のものは保存される）',
  },
  arguments: [
    {
      name: 'FILE',
      times: '?',
      text: { en: 'the project to show (.tsumiki)', ja: '表示するプロジェクト（.tsumiki）' },
    },
  ],
  options: [
    {
      flags: '--port <N>',
      kind: 'count',
      text: { en: 'port on this machine; left out: a free one', ja: 'このマシンのポート番号（省くと空いている番号）' },
    },
    {
      flags: '--no-window',
      text: { en: 'open no window, only print the address', ja: 'ウィンドウを開かず、アドレスだけを表示する' },
    },
  ],
  examples: ['open iris.tsumiki', 'open --no-window --port 8080'],
  async run(terminal, { file, port = 0, window }) {
    const path = file === undefined ? undefined : resolve(file)
    // Whoever started it over a channel watches over it, the supervisor or the Electron shell, and may be gone by now.
    if (process.send) {
      const { serve } = await import('../open/serve.ts')
      await serve(terminal, port)
    } else {
      const { supervise } = await import('../open/supervise.ts')
      await supervise(terminal, { port, file: path, window })
    }
    return exitCodes.done
  },
})
