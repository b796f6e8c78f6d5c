// Reading project files: what is kept, and what is said of files that are not right.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../errors.ts'
import { checkProject } from '../network/problems.ts'
import type { ProjectDocument } from './document.ts'
import { findFault, offsetOf, placeAt } from './json.ts'
import { parseProject } from './parse.ts'
import { serialiseProject } from './serialise.ts'
import { sketch } from './sketch.ts'

const project = sketch([
  ['input', 'input', { size: [4] }],
  ['dense', 'dense', { outputs: [3] }],
  ['loss', 'softmaxCrossEntropy'],
])
const text = serialiseProject(project)

function failure(words: string): UserError['text'] {
  try {
    parseProject(words, 'a.tsumiki')
  } catch (error) {
    if (error instanceof UserError) return error.text
    throw error
  }
  throw new Error('it was read')
}
const changed = (change: (project: ProjectDocument) => void) => {
  const copy = structuredClone(project)
  change(copy)
  return failure(serialiseProject(copy)).en
}

describe('files that are not right', () => {
  test('empty', () => {
    expect(failure(' \n').en).toBe("'a.tsumiki' is empty. Restore a saved copy, or begin a new project.")
  })

  test('a mistake in the JSON, with its place', () => {
    const broken = failure(text.replace('"edges": [', '"edges": '))
    expect(broken.en).toMatch(/^'a\.tsumiki' is not readable as JSON: there is a mistake at line 15, column 9, near/)
    expect(broken.ja).toMatch(/^「a\.tsumiki」を JSON として読めません。15行9文字目/)
    expect(failure('{"format": "tsumiki",}').en).toContain('line 1, column 22')
    expect(failure('{"format": "tsumiki", "name": "a\nb"}').en).toContain('line 1, column 31')
  })

  test('an entry twice, which JSON.parse would lose in silence', () => {
    expect(failure('{"format": "tsumiki", "name": "a", "name": "b"}').en).toContain('the entry "name" twice')
  })

  test('nested beyond reason', () => {
    expect(failure(`{"format": ${'['.repeat(100_000)}`).en).toContain('nested too deeply')
  })

  test('other JSON, and a run', () => {
    expect(failure('[1]').en).toContain('not a Tsumiki project')
    expect(failure('{"format": "tsumiki-run"}').en).toContain('describes a run')
  })

  test('versions', () => {
    expect(changed((p) => void (p.version = 3))).toBe(
      "'a.tsumiki' was saved by a newer Tsumiki (format 3); this one reads up to 1. Update Tsumiki to open it.",
    )
    expect(changed((p) => void (p.version = 0.5))).toContain('"version" needs a whole number')
  })

  test('wrong types, with line and path', () => {
    expect(changed((p) => void (p.networks[0].nodes[1].name = 5 as never))).toBe(
      `'a.tsumiki' line 10: networks[0].nodes[1].name needs text in quotes, not 5.`,
    )
    expect(changed((p) => void (p.training.epochs = '5' as never))).toContain(
      'training.epochs needs a number, not "5".',
    )
    expect(changed((p) => void (p.datasets[0].source.kind = 'cloud' as never))).toContain(
      'needs one of "file", "generator"',
    )
    expect(changed((p) => void delete (p as Partial<ProjectDocument>).training)).toContain('needs the entry "training"')
    expect(changed((p) => void (p.networks = {} as never))).toContain('networks needs a list [ … ], not { … }.')
  })

  test('names and ids that stand twice, and ids of strange letters', () => {
    expect(changed((p) => void p.networks.push(p.networks[0]))).toContain('networks[1].name is "Main"')
    expect(changed((p) => void (p.networks[0].nodes[1].id = 'input'))).toContain('networks[0].nodes[1].id is "input"')
    expect(changed((p) => void (p.networks[0].nodes[1].id = 'a b'))).toContain('letters, digits, - and _')
  })
})

describe('files that are right', () => {
  test('keys that this version does not know are kept', () => {
    const extra = structuredClone(project) as ProjectDocument & { plugin: unknown }
    extra.plugin = { b: 1, a: [true, { z: null }] }
    Object.assign(extra.networks[0].nodes[0], { colour: 'red' })
    const reread = parseProject(serialiseProject(extra), 'a.tsumiki')
    expect(reread).toEqual(extra)
  })

  test('a byte order mark does not matter', () => {
    expect(parseProject(`\ufeff${text}`, 'a.tsumiki')).toEqual(project)
  })
})

describe('any input', () => {
  const readOrRefused = (words: string) => {
    try {
      checkProject(parseProject(words, 'any'))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }

  test('no text crashes the reader', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), readOrRefused))
    fc.assert(fc.property(fc.json(), readOrRefused))
  })

  test('no change of one place in a file crashes the reader or the checks', () => {
    const places: (readonly (string | number)[])[] = []
    findFault(text, (path) => void places.push(path))
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 2 }), fc.boolean(), (path, value, remove) => {
        const copy = structuredClone({ root: project }) as unknown as Record<string, unknown>
        let parent = copy
        let key: string | number = 'root'
        for (const next of path) {
          parent = parent[key] as Record<string, unknown>
          key = next
        }
        if (remove) delete parent[key]
        else parent[key] = value
        readOrRefused(JSON.stringify(copy.root) ?? '')
      }),
      { numRuns: 500 },
    )
  })

  test('a text is at fault exactly where JSON.parse refuses it', () => {
    const parses = (words: string) => {
      try {
        JSON.parse(words)
        return true
      } catch {
        return false
      }
    }
    const nearJson = fc
      .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '0', '\\', ' ', 'e', '-', '.'))
      .map(([words, at, piece]) => {
        const place = at % (words.length + 1)
        return words.slice(0, place) + piece + words.slice(place + (at % 2))
      })
    fc.assert(
      fc.property(nearJson, (words) => {
        const fault = findFault(words)
        if (fault?.kind !== 'duplicateKey') expect(fault === undefined).toBe(parses(words))
      }),
      { numRuns: 2000 },
    )
  })
})

test('places of values', () => {
  const words = '{\n  "a": [1, {"b": 2}]\n}'
  const offset = offsetOf(words, ['a', 1, 'b'])!
  expect(words[offset]).toBe('2')
  expect(placeAt(words, offset)).toEqual({ line: 2, column: 18, near: '"a": [1, {"b": 2}]' })
})
