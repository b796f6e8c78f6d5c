// Changes one value of a project by its path, as `--set training.epochs=5` and the fixes of problems do.
import { UserError } from '../errors.ts'
import { findLayer } from '../layers/registry.ts'
import type { NodeDocument } from '../network/document.ts'
import { nearest } from '../network/nearest.ts'
import { setProperty } from '../network/nodeEdits.ts'
import { quoted } from '../network/problem.ts'
import { findOptimizer } from '../optimizers/registry.ts'
import type { Fields } from '../schema/index.ts'
import type { Text } from '../text.ts'
import type { OptimizerDocument, ProjectDocument } from './document.ts'
import { duplicateIn } from './duplicates.ts'
import { findItem, nameOf } from './items.ts'
import { anything, firstMismatch, isObject, type Kind } from './kinds.ts'
import { fieldValue, kindValue } from './pathValues.ts'
import { fullPath, startingWords } from './shortcuts.ts'
import { nodeKind, optimizerKind, projectKind } from './structure.ts'

/**
 * Parts of a path are joined by dots; items of lists go by name, id or number: 'networks.Main.nodes.conv1.properties
 * .outputs'. Short forms are 'conv1.outputs', 'epochs', 'learningRate'. A text is read as the setting wants it.
 * Throws a UserError that lists what exists at the point where the path leads nowhere.
 */
export function setPath(project: ProjectDocument, path: string, value: unknown): ProjectDocument {
  const at = (text: Text) => new UserError({ en: `${path}: ${text.en}`, ja: `${path}: ${text.ja}` })
  const parts = fullPath(project, path.split('.'))
  if (parts[0] === 'format' || parts[0] === 'version')
    throw at({ en: 'this is fixed by the file format.', ja: 'これはファイル形式で決まっています。' })
  const walk = new Walk(value, at)
  if (!Object.hasOwn(projectKind.keys, parts[0])) throw walk.unknown(parts[0], startingWords(project))
  const changed = walk.set(project, projectKind, parts) as ProjectDocument
  const wrong = firstMismatch(projectKind, changed) ?? duplicateIn(changed)
  if (wrong) throw at(wrong.text)
  return changed
}

class Walk {
  constructor(
    private readonly value: unknown,
    private readonly at: (text: Text) => UserError,
  ) {}

  /** `parent` with the value at `parts` replaced. */
  set(parent: unknown, kind: Kind, parts: readonly string[]): unknown {
    if (parts.length === 0) return kindValue(kind, this.value, this.at)
    if (kind.kind === 'list') return this.inList(Array.isArray(parent) ? parent : [], kind.of, parts)
    const object = isObject(parent) ? parent : {}
    if (kind === nodeKind && parts[0] === 'properties' && parts.length > 1)
      return this.nodeProperty(parent as NodeDocument, parts.slice(1).join('.'))
    if (kind === optimizerKind && parts[0] === 'properties' && parts.length > 1) {
      const fields = findOptimizer((parent as OptimizerDocument).type)?.properties ?? {}
      const name = parts.slice(1).join('.')
      const set = fieldValue(this.known(fields, name), this.value, this.at)
      return { ...object, properties: { ...(parent as OptimizerDocument).properties, [name]: set } }
    }
    const [key, ...rest] = parts
    return { ...object, [key]: this.set(object[key], this.childKind(kind, object, key), rest) }
  }

  private childKind(kind: Kind, parent: Record<string, unknown>, key: string): Kind {
    if (kind.kind === 'record') return kind.of
    if (kind.kind === 'anything') return kind
    const object = kind.kind === 'variants' ? kind.of[String(parent[kind.by])] : kind
    if (object?.kind !== 'object') throw this.unknown(key, [])
    if (Object.hasOwn(object.keys, key)) return object.keys[key]
    if (object.open) return anything
    throw this.unknown(key, Object.keys(object.keys))
  }

  private inList(items: unknown[], kind: Kind, parts: readonly string[]): unknown[] {
    const { index, length } = findItem(items, parts)
    if (index < 0) throw this.unknown(parts[0], items.map(nameOf))
    return items.with(index, this.set(items[index], kind, parts.slice(length)))
  }

  private nodeProperty(node: NodeDocument, name: string): NodeDocument {
    const layer = findLayer(node.type)
    const set = layer ? fieldValue(this.known(layer.properties, name), this.value, this.at) : this.value
    return setProperty(node, name, set)
  }

  private known(fields: Fields, name: string) {
    if (Object.hasOwn(fields, name)) return fields[name]
    throw this.unknown(name, Object.keys(fields))
  }

  unknown(word: string, known: readonly string[]): UserError {
    const list = quoted(known, 30)
    const meant = nearest(word, known)
    return this.at(
      known.length
        ? {
            en: `there is no '${word}' here; there are ${list.en}.${meant ? ` Did you mean '${meant}'?` : ''}`,
            ja: `ここに「${word}」はありません。あるのは${list.ja}です。${meant ? `「${meant}」のことでしょうか。` : ''}`,
          }
        : {
            en: `there is nothing below this point to set '${word}' in.`,
            ja: `ここより下に「${word}」という設定はありません。`,
          },
    )
  }
}
