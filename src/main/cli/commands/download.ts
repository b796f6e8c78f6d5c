// tsumiki download: fetches a well-known set of pictures, or lists those that can be fetched.
import { knownSets, sizeOf } from '../../knownSets/known.ts'
import { defineCommand, exitCodes } from '../command.ts'
import { DownloadProgress, megabytes } from '../downloadProgress.ts'
import { toType } from '../invocation.ts'

export default defineCommand({
  name: 'download',
  summary: {
    en: 'fetch a well-known set of pictures (MNIST, Fashion-MNIST, CIFAR-10)',
    ja: 'よく知られた画像データ（MNIST、Fashion-MNIST、CIFAR-10）を取得する',
  },
  arguments: [
    {
      name: 'NAME',
      times: '?',
      text: { en: 'what to fetch; left out: what there is', ja: '取得するもの（省くと一覧）' },
    },
  ],
  options: [],
  examples: ['download', 'download mnist'],
  async run(terminal, { name }) {
    const { fetchSet, findSet, isPresent } = await import('../../knownSets/fetch.ts')
    const sets = name ? [findSet(name)] : knownSets
    for (const set of sets) {
      const { title, source, licence } = set
      const present = await isPresent(set)
      const bytes = sizeOf(set)
      if (terminal.json)
        terminal.printJson({ type: 'set', name: set.name, source, licence: terminal.words(licence), bytes, present })
      else
        terminal.note(`${set.name}: ${terminal.words(title)}`, {
          en: `  ${megabytes(bytes)} from ${new URL(set.url).host}. Source: ${source}. Licence: ${licence.en}.${present ? ' It is here already.' : ''}`,
          ja: `  ${megabytes(bytes)}（${new URL(set.url).host}）。出典: ${source}。ライセンス: ${licence.ja}。${present ? '取得済みです。' : ''}`,
        })
    }
    if (!name) return exitCodes.done
    const progress = new DownloadProgress(terminal)
    const folder = await fetchSet(sets[0], (bytes, of) => progress.at(bytes, of)).finally(() => progress.end())
    const command = toType('new', `${name}.tsumiki`, '--template', 'lenet', '--data', folder)
    terminal.result({ type: 'downloaded', name: sets[0].name, folder }, () => [
      { en: `It lies in ${folder}. Use it with: ${command}`, ja: `${folder} にあります。使うには: ${command}` },
    ])
    return exitCodes.done
  },
})
