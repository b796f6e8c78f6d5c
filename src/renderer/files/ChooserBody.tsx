// Inside the file chooser: what is shown, selected and named, and what the answer will be.
import { Alert, Group, Stack } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { FileEntry } from '../../shared/protocol/files.ts'
import { useWords } from '../i18n/index.ts'
import { ChooserFooter } from './ChooserFooter.tsx'
import type { FileWish } from './choose.ts'
import { joinPath, listed, withExtension } from './entries.ts'
import { FileList } from './FileList.tsx'
import { FolderBar } from './FolderBar.tsx'
import { Places } from './Places.tsx'
import { useFolder } from './useFolder.ts'

interface Props {
  wish: FileWish
  onAnswer(path: string | undefined): void
}

export function ChooserBody({ wish, onAnswer }: Props) {
  const { say, language } = useWords('files')
  const { listing, problem, go } = useFolder(wish.folder)
  const [search, setSearch] = useState('')
  const [allFiles, setAllFiles] = useState(false)
  const [selected, setSelected] = useState<FileEntry>()
  const [name, setName] = useState(wish.name ?? '')
  const { kind } = wish
  const extensions = allFiles ? undefined : wish.extensions
  const contents = useMemo(
    () => listed(listing?.entries ?? [], { kind, extensions, search }, language),
    [listing, kind, extensions, search, language],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder begins afresh
  useEffect(() => {
    setSelected(undefined)
    setSearch('')
  }, [listing?.path])

  const select = (entry: FileEntry) => {
    setSelected(entry)
    if (kind === 'save' && entry.kind === 'file') setName(entry.name)
  }
  const open = (entry: FileEntry) => {
    if (entry.kind === 'folder') go(entry.path)
    else if (kind !== 'save') onAnswer(entry.path)
    else setName(entry.name)
  }
  const answer = answerFor(wish, listing?.path, selected, name)
  const replaces = kind === 'save' && listing?.entries.some(({ path }) => path === answer)

  return (
    <Stack gap="sm">
      <FolderBar listing={listing} onGo={go} search={search} onSearch={setSearch} />
      {problem && <Alert color="red">{say(problem)}</Alert>}
      <Group align="stretch" gap="sm" wrap="nowrap" h="min(380px, 50vh)">
        <Places listing={listing} onGo={go} />
        <FileList
          listing={listing}
          contents={contents}
          search={search}
          selected={selected}
          takesFocus={kind !== 'save'}
          onSelect={select}
          onOpen={open}
          onUp={() => listing?.parent !== undefined && go(listing.parent)}
        />
      </Group>
      <ChooserFooter
        wish={wish}
        allFiles={allFiles}
        onAllFiles={setAllFiles}
        name={name}
        onName={setName}
        answer={answer}
        replaces={replaces === true}
        onAnswer={onAnswer}
      />
    </Stack>
  )
}

/** What would be chosen now; undefined where that is nothing. */
function answerFor(
  { kind, extensions }: FileWish,
  folder: string | undefined,
  selected: FileEntry | undefined,
  name: string,
): string | undefined {
  if (folder === undefined) return undefined
  if (kind === 'save') {
    const usable = name.trim() !== '' && !/[\\/]/.test(name)
    return usable ? joinPath(folder, withExtension(name, extensions)) : undefined
  }
  if (kind === 'folder') return selected?.path ?? folder
  if (kind === 'any') return selected?.path ?? folder
  return selected?.kind === 'file' ? selected.path : undefined
}
