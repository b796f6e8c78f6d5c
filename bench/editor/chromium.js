// The browser that is installed here; TSUMIKI_CHROMIUM names another.
import { existsSync } from 'node:fs'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']

export function chromiumPath() {
  const found = process.env.TSUMIKI_CHROMIUM || places.find((path) => existsSync(path))
  if (found) return found
  throw new Error('No Chromium was found. TSUMIKI_CHROMIUM names one.')
}
