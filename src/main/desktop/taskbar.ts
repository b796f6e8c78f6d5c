// Training as it is seen from outside the window: progress on the taskbar or dock, a notification at its end.
import type { BrowserWindow } from 'electron'
import type { DesktopState } from '../../shared/desktop/messages.ts'
import type { Electron } from './electron.ts'
import { words } from './words.ts'

const NONE = -1

export function showTraining(window: BrowserWindow, { training }: DesktopState): void {
  if (!training) window.setProgressBar(NONE)
  else if (training.fraction === undefined) window.setProgressBar(0, { mode: 'indeterminate' })
  else window.setProgressBar(training.fraction, { mode: training.paused ? 'paused' : 'normal' })
}

/** Only where the user looks elsewhere: in the window it is seen. */
export function tellTrainingEnded(
  { Notification }: Pick<Electron, 'Notification'>,
  window: BrowserWindow,
  { language, project }: DesktopState,
): void {
  if (window.isFocused()) return
  window.flashFrame(true)
  if (!Notification.isSupported()) return
  const notification = new Notification({
    title: project?.name ?? 'Tsumiki',
    body: words.trainingEnded[language],
  })
  notification.on('click', () => window.show())
  notification.show()
}
