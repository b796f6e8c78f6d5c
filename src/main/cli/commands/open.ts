// tsumiki open: opens the editor in a window of its own, or says where it is.
import { resolve } from 'node:path'
import type { Text } from '../../../shared/text.ts'
import type { RunningHost } from '../../host/start.ts'
import type { OpenedWindow } from '../../host/window/open.ts'
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
  async run(terminal, { file, port = 0, window: wanted }) {
    const path = file === undefined ? undefined : resolve(file)
    // What is wrong with it is better said here than on an empty screen.
    if (path) await (await import('../../projects/files.ts')).loadProject(path)
    const { startHost } = await import('../../host/start.ts')
    const host = await startHost({ port, open: path })
    if (terminal.json) terminal.printJson({ type: 'listening', url: host.url, port: host.port })
    const window = wanted ? await show(host) : undefined
    if (!terminal.json) terminal.print(...words(host, window?.kind))
    await asked(host, window)
    if (host.isTraining()) terminal.note(stopping)
    if (window?.kind === 'window') window.close()
    await host.close()
    return exitCodes.done
  },
})

async function show(host: RunningHost): Promise<OpenedWindow> {
  const { openWindow } = await import('../../host/window/open.ts')
  return openWindow(host.ticketUrl())
}

/** Resolves when Tsumiki is to end; a second Ctrl+C ends it at once, and training processes save even then. */
async function asked(host: RunningHost, window: OpenedWindow | undefined): Promise<void> {
  const controller = new AbortController()
  const told = new Promise<void>((done) => {
    const end = () => {
      if (controller.signal.aborted) process.exit(130)
      controller.abort()
      done()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
    // The Electron shell that started it is gone, however it went.
    process.once('disconnect', end)
  })
  if (window?.kind !== 'window') return told
  const { nobodyLeft } = await import('../../host/window/lifetime.ts')
  let hasEnded = false
  void window.ended.then(() => (hasEnded = true))
  const watched = { hasEnded: () => hasEnded, windows: () => host.windows(), isTraining: () => host.isTraining() }
  await Promise.race([told, nobodyLeft(watched, controller.signal)])
}

function words({ url }: RunningHost, kind: OpenedWindow['kind'] | undefined): (string | Text)[] {
  const where = {
    window: {
      en: 'Tsumiki is open in a window of its own. Its address:',
      ja: 'Tsumiki をウィンドウで開きました。アドレス:',
    },
    browser: { en: 'Tsumiki is open in your browser. Its address:', ja: 'Tsumiki をブラウザーで開きました。アドレス:' },
    none: {
      en: 'Open this address in a browser on this machine:',
      ja: 'このマシンのブラウザーで次のアドレスを開いてください:',
    },
  }
  const end = { en: 'Ctrl+C ends Tsumiki.', ja: 'Ctrl+C で終了します。' }
  return [where[kind ?? 'none'], `  ${url}`, end]
}

const stopping = {
  en: 'Stopping the training; the best weights are kept. (Ctrl+C again: at once)',
  ja: '学習を止めています。最良の重みは残ります。（もう一度 Ctrl+C ですぐに終了）',
}
