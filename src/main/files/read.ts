// Reads a whole file, with readable errors.
import { readFile } from 'node:fs/promises'
import { errorCode, explainingFileErrors } from './problems.ts'

export async function readBytes(path: string): Promise<Buffer> {
  return explainingFileErrors(path, 'read', () => readFile(path))
}

export async function readText(path: string): Promise<string> {
  return explainingFileErrors(path, 'read', () => readFile(path, 'utf8'))
}

/** What `read` gives, or undefined where the file is not there. */
export async function ifPresent<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    if (errorCode(cause) === 'ENOENT') return undefined
    throw error
  }
}
