// Lets the window into an engine that was started anew, without loading the page again: nothing typed is lost.
import type { Session } from 'electron'

/** Exchanges the address' token for the session's cookie, as loading the page would. False where the engine refuses. */
export async function admit(session: Session, url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual' })
    const cookies = response.headers.getSetCookie()
    for (const cookie of cookies) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? []
      if (!name) return false
      const { origin } = new URL(url)
      await session.cookies.set({ url: origin, name, value, path: '/', httpOnly: true, sameSite: 'strict' })
    }
    return cookies.length > 0
  } catch {
    return false
  }
}
