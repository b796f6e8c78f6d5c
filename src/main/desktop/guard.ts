// What no page may do in Tsumiki's window, whatever it holds: go elsewhere, open windows, use the machine's devices.
import type { App, Session, WebContents } from 'electron'
import type { Electron } from './electron.ts'

/** The engine's origin; undefined before it listens. */
export type OwnOrigin = () => string | undefined

export function isOwn(url: string, origin: OwnOrigin): boolean {
  return URL.canParse(url) && new URL(url).origin === origin()
}

/** Every page, also of windows that a fault would open, is held to this. */
export function guardContents(app: App, origin: OwnOrigin): void {
  app.on('web-contents-created', (_, contents) => guard(contents, origin))
}

function guard(contents: WebContents, origin: OwnOrigin): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  const refuseForeign = (event: { url: string; preventDefault(): void }) => {
    if (!isOwn(event.url, origin)) event.preventDefault()
  }
  contents.on('will-frame-navigate', refuseForeign)
  contents.on('will-redirect', refuseForeign)
}

/** Camera and microphone, when the editor's own page asks for them; nothing else, and nobody else. */
export function guardPermissions(
  session: Session,
  { systemPreferences }: Pick<Electron, 'systemPreferences'>,
  origin: OwnOrigin,
  platform: NodeJS.Platform,
): void {
  session.setPermissionCheckHandler((_, permission, requesting) => permission === 'media' && isOwn(requesting, origin))
  session.setPermissionRequestHandler((_, permission, answer, details) => {
    const types = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    if (permission !== 'media' || types.length === 0 || !isOwn(details.requestingUrl, origin)) return answer(false)
    // macOS asks the user itself; the other systems have a switch of their own.
    if (platform !== 'darwin') return answer(true)
    const asked = types.map((type) => systemPreferences.askForMediaAccess(type === 'video' ? 'camera' : 'microphone'))
    Promise.all(asked).then(
      (granted) => answer(granted.every(Boolean)),
      () => answer(false),
    )
  })
  session.setDevicePermissionHandler(() => false)
}
