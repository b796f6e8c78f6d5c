// The command line: reads the arguments, runs a command, ends with its exit code (0 done, 1 no, 2 wrong usage).
import { CommanderError } from 'commander'
import { version } from '../../../package.json'
import { exitCodes, UsageError } from './command.ts'
import { commands } from './commands/index.ts'
import { fail } from './failure.ts'
import { languageOf } from './language.ts'
import { buildProgram } from './program.ts'
import { Terminal } from './terminal.ts'
import { seeHelp, usageText } from './usage.ts'

const args = process.argv.slice(2)
const terminal = new Terminal(languageOf(args), args.includes('--json'))

// A defect anywhere ends like any other failure: with a sentence.
process.on('uncaughtException', (error) => process.exit(fail(terminal, error)))
// `tsumiki … | head` closes its end when it has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done)
  throw error
})

const exitCode = await main()
// Idle workers of the numeric libraries must not keep the process; what was written must be out first.
process.stdout.write('', () => process.exit(exitCode))

async function main(): Promise<number> {
  let result: number = exitCodes.done
  const program = buildProgram(commands, version, terminal.language, async (definition, values) => {
    result = await definition.run(terminal, values)
  })
  if (args.length === 0) {
    terminal.note(program.helpInformation().trimEnd())
    return exitCodes.usage
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return result
  } catch (error) {
    // Help and version were asked for and are shown.
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done
    return fail(
      terminal,
      error instanceof CommanderError ? new UsageError(usageText(error)) : error,
      seeHelp(commandName()),
    )
  }
}

function commandName(): string | undefined {
  return args.find((arg) => commands.some(({ name }) => name === arg))
}
