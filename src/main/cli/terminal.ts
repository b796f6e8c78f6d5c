// Where a command says things: results on stdout, everything else on stderr; with --json, stdout holds JSON lines only.
import type { Language, Text } from '../../shared/text.ts'

export class Terminal {
  constructor(
    readonly language: Language,
    readonly json: boolean,
    private readonly stdout: NodeJS.WriteStream = process.stdout,
    readonly stderr: NodeJS.WriteStream = process.stderr,
  ) {}

  words(text: Text): string {
    return text[this.language]
  }

  /** Lines of a result for people. */
  print(...lines: readonly (string | Text)[]): void {
    for (const line of lines) this.stdout.write(`${typeof line === 'string' ? line : this.words(line)}\n`)
  }

  /** A line of a result for machines. */
  printJson(value: unknown): void {
    this.stdout.write(`${JSON.stringify(value)}\n`)
  }

  /** What is worth knowing beside the result. */
  note(...lines: readonly (string | Text)[]): void {
    for (const line of lines) this.stderr.write(`${typeof line === 'string' ? line : this.words(line)}\n`)
  }

  /** A result in either form. */
  result(value: unknown, lines: () => readonly (string | Text)[]): void {
    if (this.json) this.printJson(value)
    else this.print(...lines())
  }
}
