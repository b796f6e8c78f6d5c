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
  async run(terminal, { file, port = 0 }) {
    const path = file === undefined ? undefined : resolve(file)
    if (path) {
      const { loadProject } = await import('../../projects/files.ts')
      await loadProject(path)
    }
    const { startHost } = await import('../../host/start.ts')
    const host = await startHost({ port, open: path })
    terminal.result({ type: 'listening', url: host.url, port: host.port }, () => [host.url])

    await new Promise<void>((done) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, done)
      // The Electron shell that started it is gone, however it went.
      process.once('disconnect', done)
    })
    await host.close()
    return exitCodes.done
  },
})
