// Components hold no words of their own: all that is shown or read out comes from assets/locales.
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { sources } from './testing/wordFiles.ts'

/** Languages are named in themselves, so that whoever cannot read the screen finds theirs. */
const ALLOWED = new Set(['English', '日本語', 'Tsumiki'])
const SHOWN = new Set([
  'label',
  'placeholder',
  'title',
  'alt',
  'description',
  'aria-label',
  'aria-description',
  'error',
])
const LETTERS = /\p{L}{2,}/u

interface Node {
  type: string
  start: number
  [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof (value as Node | undefined)?.type === 'string'

function* walk(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* walk(value)
}

/** Words in what an attribute or the text between tags is: literals, also in a choice between two. */
function* wordsOf(node: unknown): Generator<string> {
  if (!isNode(node)) return
  if (node.type === 'Literal' && typeof node.value === 'string') yield node.value
  if (node.type === 'JSXExpressionContainer') yield* wordsOf(node.expression)
  if (node.type === 'ConditionalExpression') {
    yield* wordsOf(node.consequent)
    yield* wordsOf(node.alternate)
  }
  if (node.type === 'LogicalExpression') yield* wordsOf(node.right)
  if (node.type === 'TemplateLiteral')
    for (const { value } of node.quasis as { value: { cooked: string } }[]) yield value.cooked
}

function hardCoded(source: string): string[] {
  const { program, errors } = parseSync('component.tsx', source)
  expect(errors).toEqual([])
  const found: string[] = []
  for (const node of walk(program as unknown as Node)) {
    if (node.type === 'JSXText') found.push((node.value as string).trim())
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as Node[])
        if (child.type === 'JSXExpressionContainer') found.push(...wordsOf(child))
    if (node.type === 'JSXAttribute') {
      const { name } = node.name as { name: string }
      if (SHOWN.has(name)) found.push(...wordsOf(node.value))
    }
  }
  return found.filter((words) => LETTERS.test(words) && !ALLOWED.has(words))
}

test('the search finds text between tags, in attributes, and in choices', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source code
  const source = "const a = <A label='One' key='x'>Two {b ? 'Three' : words('four')} {`Five ${n}`} 日本語</A>"
  expect(hardCoded(source).sort()).toEqual(['Five ', 'One', 'Three', 'Two'])
})

test.each(sources.filter(([path]) => path.endsWith('.tsx')))('%s', (_, source) => {
  expect(hardCoded(source)).toEqual([])
})
