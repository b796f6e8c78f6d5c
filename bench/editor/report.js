// Writes the figures for people; with --json, for programs.
const goals = { openMilliseconds: 1000, usableMilliseconds: 2000, firstLoadBytes: 600_000 }
const edits = { everyShapeMilliseconds: 50, fewShapesMilliseconds: 50 }
const words = {
  listeningMilliseconds: 'tsumiki open until it listens',
  usableMilliseconds: 'tsumiki open until blocks are drawn',
  openMilliseconds: 'click on a recent project until blocks are drawn',
  panNear: 'pan, blocks at reading size',
  dragNear: 'drag one block, at reading size',
  panFar: 'pan, all blocks in sight',
  dragFar: 'drag one block, all in sight',
  zoom: 'zoom in and out',
  everyShapeMilliseconds: 'edit that changes every shape, until drawn',
  fewShapesMilliseconds: 'edit that changes three shapes, until drawn',
  firstLoadBytes: 'first load, brotli',
}

export function report(found) {
  if (process.argv.includes('--json')) return console.log(JSON.stringify(found))
  console.log(`${found.blocks} blocks\n`)
  for (const [key, label] of Object.entries(words)) console.log(`${label.padEnd(52)} ${shown(key, found[key])}`)
}

function shown(key, value) {
  if (key === 'firstLoadBytes') return `${Math.round(value / 1000)} kB   (goal ${goals[key] / 1000})`
  if (typeof value === 'number') {
    const goal = goals[key] ?? edits[key]
    return `${Math.round(value)} ms${goal ? `   (goal ${goal})` : ''}`
  }
  const { framesPerSecond, percentile95Milliseconds, within40Milliseconds } = value
  const within = Math.floor(within40Milliseconds * 1000) / 10
  return `${framesPerSecond.toFixed(1)} fps, 95 % within ${Math.round(percentile95Milliseconds)} ms, ${within} % within 40 ms   (goals 50, 95 %)`
}
