// tsumiki settings: shows what the user has set for all projects, and changes it.
import { MOST_MEGABYTES } from '../../../shared/data/mostMegabytes.ts'
import { defineCommand, exitCodes, UsageError } from '../command.ts'

export default defineCommand({
  name: 'settings',
  summary: {
    en: 'show or change the settings for all projects',
    ja: 'すべてのプロジェクトに共通の設定を表示・変更する',
  },
  arguments: [],
  options: [
    {
      flags: '--data-memory <MB>',
      text: {
        en: 'megabytes that data may take in memory, more is read from disk; auto: a quarter of the memory',
        ja: 'データに使うメモリ（MB）。超える分はディスクから読む。auto でメモリの 4 分の 1',
      },
    },
  ],
  examples: ['settings', 'settings --data-memory 2000', 'settings --data-memory auto'],
  async run(terminal, { dataMemory }) {
    const { configFolder } = await import('../../files/folders.ts')
    const { UserState } = await import('../../host/userState.ts')
    const { usualBudget } = await import('../../data/index.ts')
    const state = new UserState(configFolder())
    if (dataMemory !== undefined) await state.changeSettings({ dataMemoryMegabytes: megabytes(dataMemory) })
    const { dataMemoryMegabytes } = (await state.read()).settings
    const usual = Math.floor(usualBudget() / 1e6)
    terminal.result(
      { dataMemoryMegabytes: dataMemoryMegabytes || usual, isAutomatic: dataMemoryMegabytes === 0 },
      () => [
        dataMemoryMegabytes
          ? { en: `Memory for data: ${dataMemoryMegabytes} MB`, ja: `データに使うメモリ: ${dataMemoryMegabytes} MB` }
          : {
              en: `Memory for data: ${usual} MB (automatic: a quarter of this computer's memory)`,
              ja: `データに使うメモリ: ${usual} MB（自動: このコンピューターのメモリの 4 分の 1）`,
            },
      ],
    )
    return exitCodes.done
  },
})

/** 0: automatic. */
function megabytes(given: string): number {
  if (given === 'auto') return 0
  const number = Number(given)
  if (/^\d+(\.\d+)?$/.test(given) && number > 0 && number <= MOST_MEGABYTES) return number
  throw new UsageError({
    en: `--data-memory takes a number of megabytes, such as 2000, or auto, not '${given}'.`,
    ja: `--data-memory には 2000 のようなメガバイト数か auto を指定してください（今は '${given}'）。`,
  })
}
