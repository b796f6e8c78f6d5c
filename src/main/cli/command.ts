// What a command's file says: its name, its texts, its arguments and options, and what it does.
import type { Text } from '../../shared/text.ts'
import type { Terminal } from './terminal.ts'

export interface CommandDefinition {
  name: string
  summary: Text
  arguments: readonly ArgumentDefinition[]
  options: readonly OptionDefinition[]
  /** Shown below the help. */
  examples: readonly string[]
  /** `values`: of the arguments and options, by name ('--batch' is batch). Gives the exit code. */
  run(terminal: Terminal, values: Values): Promise<number>
}

export interface ArgumentDefinition {
  /** As in the help: FILE. Its value is 'file'. */
  name: string
  text: Text
  /** '?' may be left out, '*' may be given any number of times. */
  times?: '?' | '*'
}

export interface OptionDefinition {
  /** '--epochs <N>'. */
  flags: string
  text: Text
  required?: boolean
  choices?: readonly string[]
  /** What it may be; a text where absent. */
  kind?: 'count' | 'integer' | 'repeated'
}

// biome-ignore lint/suspicious/noExplicitAny: each command knows the values that it declares
export type Values = Readonly<Record<string, any>>

export const exitCodes = { done: 0, no: 1, usage: 2 } as const

export function defineCommand(definition: CommandDefinition): CommandDefinition {
  return definition
}

/** The command line is used wrongly: exit code 2. */
export class UsageError extends Error {
  constructor(readonly text: Text) {
    super(text.en)
    this.name = 'UsageError'
  }
}
