// What must be true of every screen: nothing that axe-core calls serious, no key in place of words, one language.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { allowedInJapanese } from './properNames.ts'
import type { Language } from './words.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  help: string
  nodes: { html: string; failureSummary: string }[]
}

/** Serious and critical ones, as sentences. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: Violation[]
  }
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n  ')}`,
    )
}

/** Everything on the screen that is seen or read out, each once. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(collectTexts) as Promise<string[]>
}

/** Texts that are not in the language of the screen; `data`: words of the project itself, which are in any language. */
export function foreignTexts(texts: readonly string[], language: Language, data: readonly string[]): string[] {
  const own = new Set(data)
  if (language === 'en')
    return texts.filter((text) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) && text !== '日本語' && !own.has(text))
  return texts.filter((text) => {
    let rest = text
    for (const name of [...data].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(name, ' ')
    const words = rest.match(/[A-Za-z][A-Za-z0-9-]+/g) ?? []
    return words.some((word) => !allowedInJapanese.has(word))
  })
}

/** 'template.lenet.title' where its words should stand. */
export function rawKeys(texts: readonly string[]): string[] {
  return texts.filter((text) => /^[a-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9-]*)+$/.test(text) || /\{\{/.test(text))
}

/** Runs in the page, as text: the tests know no DOM. */
const collectTexts = `(() => {
  const texts = new Set()
  const add = (text) => { const trimmed = text && text.replace(/\\s+/g, ' ').trim(); if (trimmed) texts.add(trimmed) }
  const walk = (element) => {
    if (element.tagName === 'STYLE' || element.tagName === 'SCRIPT' || element.tagName === 'TEMPLATE') return
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.visibility === 'hidden') return
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext']) add(element.getAttribute(name))
    for (const child of element.childNodes)
      if (child.nodeType === 3) add(child.textContent)
      else if (child.nodeType === 1) walk(child)
  }
  walk(document.body)
  return [...texts]
})()`
