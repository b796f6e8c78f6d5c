// Shows the editor in a window, and says in the terminal where it is.
import type { Text } from '../../../shared/text.ts'
import type { OpenedWindow } from '../../host/window/open.ts'

export async function show(ticketUrl: string | undefined, file: string | undefined): Promise<OpenedWindow> {
  const { openWindow } = await import('../../host/window/open.ts')
  return ticketUrl ? openWindow(withProject(ticketUrl, file)) : { kind: 'none' }
}

/** The project in the fragment: the page opens it by itself. */
export function withProject(url: string, file: string | undefined): string {
  return file ? `${url}#${new URLSearchParams({ project: file })}` : url
}

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

export function addressLines(url: string, kind: OpenedWindow['kind']): (string | Text)[] {
  return [where[kind], `  ${url}`]
}

export const endLine: Text = { en: 'Ctrl+C ends Tsumiki.', ja: 'Ctrl+C で終了します。' }

export const runsAlready: Text = {
  en: 'Tsumiki runs already: this is another window of it, and ends with it.',
  ja: 'Tsumiki はすでに起動しています。そのウィンドウをもう 1 つ開きます。',
}
