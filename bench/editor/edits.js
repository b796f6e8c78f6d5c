// From a key in the inspector to new shapes on the canvas.
const TIMES = 7

export async function measureEdits(page) {
  return {
    everyShapeMilliseconds: await edit(page, 'conv', /^Stride/, ['2, 2', '1, 1']),
    fewShapesMilliseconds: await edit(page, 'output', /^Outputs|^Units/, ['11', '10']),
  }
}

/** The median over several changes of one setting of the block. */
async function edit(page, block, label, values) {
  await show(page, block)
  const field = page.locator('#inspector').getByLabel(label).first()
  const times = []
  for (let i = 0; i < TIMES; i++) {
    await page.evaluate(watch, block)
    await field.fill(values[i % 2])
    times.push(await page.evaluate(() => window.untilShown))
    await page.waitForTimeout(700)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)]
}

async function show(page, block) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Find a block' }).click()
  await page.getByRole('search').locator('input').fill(block)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.waitForTimeout(800)
}

/** In the page: from the next input event until the frame with the block's new words has been drawn. */
function watch(block) {
  const node = document.querySelector(`.react-flow__node[data-id="${block}"]`)
  const before = node.textContent
  window.untilShown = new Promise((resolve) => {
    window.addEventListener(
      'input',
      () => {
        const start = performance.now()
        const look = () => {
          if (node.textContent === before) return requestAnimationFrame(look)
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve(performance.now() - start)
          channel.port2.postMessage(0)
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    )
  })
}
