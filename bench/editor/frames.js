// The frames that the page draws while something is done to it.
import { setTimeout as wait } from 'node:timers/promises'

const FRAME_MILLISECONDS = 1000 / 60

/** Calls `step` sixty times a second, as a hand moves, and gives the mean rate and the slow end of the frames. */
export async function framesDuring(page, milliseconds, step) {
  await page.evaluate(() => {
    const times = []
    const note = (time) => {
      times.push(time)
      if (times.isOn) requestAnimationFrame(note)
    }
    times.isOn = true
    window.frameTimes = times
    requestAnimationFrame(note)
  })
  const start = performance.now()
  while (performance.now() - start < milliseconds)
    await Promise.all([step((performance.now() - start) / 1000), wait(FRAME_MILLISECONDS)])
  const times = await page.evaluate(() => {
    window.frameTimes.isOn = false
    return [...window.frameTimes]
  })
  return summary(times)
}

export function summary(times) {
  const gaps = times.slice(1).map((time, i) => time - times[i])
  const sorted = gaps.toSorted((a, b) => a - b)
  const within = (limit) => gaps.filter((gap) => gap <= limit).length / gaps.length
  return {
    framesPerSecond: (1000 * gaps.length) / (times.at(-1) - times[0]),
    percentile95Milliseconds: sorted[Math.floor(sorted.length * 0.95)],
    within40Milliseconds: within(40),
  }
}
