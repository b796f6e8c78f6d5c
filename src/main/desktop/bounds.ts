// Remembers where the window was; a place on a screen that is gone is forgotten.
import { readFileSync, writeFileSync } from 'node:fs'
import type { BrowserWindow, Rectangle, Screen } from 'electron'
import { z } from 'zod'

const size = z.number().int().min(400).max(20_000)
const at = z.number().int()
const shape = z.object({ x: at, y: at, width: size, height: size })

export function loadBounds(file: string, screen: Screen): Rectangle | undefined {
  try {
    const bounds = shape.parse(JSON.parse(readFileSync(file, 'utf8')))
    const { workArea } = screen.getDisplayMatching(bounds)
    return overlap(bounds, workArea) > 0.5 ? bounds : undefined
  } catch {
    // The first start, or a file that is damaged: the usual size does.
    return undefined
  }
}

export function saveBounds(file: string, window: BrowserWindow): void {
  try {
    writeFileSync(file, JSON.stringify(window.getNormalBounds()))
  } catch {
    // Not worth a word: it opens in its usual size the next time.
  }
}

/** How much of `bounds` lies in `area`, from 0 to 1. */
function overlap(bounds: Rectangle, area: Rectangle): number {
  const length = (start: number, span: number, areaStart: number, areaSpan: number) =>
    Math.max(0, Math.min(start + span, areaStart + areaSpan) - Math.max(start, areaStart))
  const width = length(bounds.x, bounds.width, area.x, area.width)
  return (width * length(bounds.y, bounds.height, area.y, area.height)) / (bounds.width * bounds.height)
}
