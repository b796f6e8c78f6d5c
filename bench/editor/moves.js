// What a hand does on the canvas: it pans, zooms and drags, near and from far off.
import { framesDuring } from './frames.js'

const MILLISECONDS = 3000

export async function measureMoves(page) {
  const canvas = await page.locator('.react-flow').boundingBox()
  const at = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 }
  const found = {}
  found.panNear = await pan(page, at)
  found.dragNear = await drag(page)
  await page.keyboard.press('.')
  await page.waitForTimeout(1000)
  found.panFar = await pan(page, at)
  found.dragFar = await drag(page)
  found.zoom = await zoom(page, at)
  return found
}

/** A circle, with the middle button. */
async function pan(page, { x, y }) {
  await page.mouse.move(x, y)
  await page.mouse.down({ button: 'middle' })
  const result = await framesDuring(page, MILLISECONDS, (seconds) => move(page, x, y, seconds))
  await page.mouse.up({ button: 'middle' })
  return result
}

/** The block next to the middle of the canvas, in a circle. */
async function drag(page) {
  const { x, y } = await page.evaluate(() => {
    const { left, top, width, height } = document.querySelector('.react-flow').getBoundingClientRect()
    const distance = (box) => Math.hypot(box.left - left - width / 2, box.top - top - height / 2)
    const boxes = [...document.querySelectorAll('.react-flow__node')].map((node) => node.getBoundingClientRect())
    const nearest = boxes.toSorted((a, b) => distance(a) - distance(b))[0]
    return { x: nearest.left + nearest.width / 2, y: nearest.top + nearest.height / 2 }
  })
  await page.mouse.move(x, y)
  await page.mouse.down()
  const result = await framesDuring(page, MILLISECONDS, (seconds) => move(page, x, y, seconds))
  await page.mouse.up()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(500)
  return result
}

function move(page, x, y, seconds) {
  const angle = seconds * 3
  return page.mouse.move(x + 120 * Math.cos(angle) - 120, y + 80 * Math.sin(angle))
}

/** In and out between the overview and a size that can be read. */
async function zoom(page, { x, y }) {
  await page.mouse.move(x, y)
  return await framesDuring(page, MILLISECONDS, (seconds) => page.mouse.wheel(0, seconds % 2 < 1 ? -30 : 30))
}
