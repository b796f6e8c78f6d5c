// How long the editor takes to show a large project.

/** Until its blocks are drawn. */
export async function untilUsable(page) {
  await page.waitForSelector('.react-flow__node')
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
}

/** From the click on a recent project until its blocks are drawn. */
export async function measureOpening(page) {
  await page.waitForTimeout(1000)
  await page.getByRole('banner').getByRole('button').first().click()
  const project = page.locator('button[title$="large.tsumiki"]')
  await project.waitFor()
  await page.waitForTimeout(1000)
  const openMilliseconds = await project.evaluate(
    (button) =>
      new Promise((resolve) => {
        const start = performance.now()
        const look = () => {
          if (!document.querySelector('.react-flow__node')) return requestAnimationFrame(look)
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve(performance.now() - start)
          channel.port2.postMessage(0)
        }
        button.click()
        requestAnimationFrame(look)
      }),
  )
  await page.waitForTimeout(1500)
  return { openMilliseconds }
}
