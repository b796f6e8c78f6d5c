// Launches the browser that is installed on this machine, for tests: nothing is downloaded.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** TSUMIKI_CHROMIUM names another one. Undefined where none is found. */
export function findBrowser(): string | undefined {
  return process.env.TSUMIKI_CHROMIUM || places.find((path) => existsSync(path))
}

export const noBrowser =
  'SKIPPED: no Chrome, Edge or Chromium is installed. Install one (Debian: apt-get install chromium), or name it in TSUMIKI_CHROMIUM.'

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      // It wants rights that containers lack, and only pages of our own are opened.
      '--no-sandbox',
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A moving test picture; pages still have to be granted it.
      '--use-fake-device-for-media-stream',
    ],
  })
}
