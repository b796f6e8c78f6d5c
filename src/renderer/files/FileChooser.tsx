// The dialog that `chooseFile` opens: places at the left, the folder's contents, the name to save under.
import { Modal } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import { ChooserBody } from './ChooserBody.tsx'
import { type FileWish, useAsking } from './choose.ts'

export function FileChooser() {
  const { words } = useWords('files')
  const { words: common } = useWords()
  const asking = useAsking((state) => state.asking)
  const title: Record<FileWish['kind'], string> = {
    file: words('title.file'),
    folder: words('title.folder'),
    any: words('title.any'),
    save: words('title.save'),
  }
  return (
    <Modal
      opened={asking !== undefined}
      onClose={() => asking?.answer(undefined)}
      title={asking && title[asking.wish.kind]}
      size={820}
      closeButtonProps={{ 'aria-label': common('close') }}
      zIndex={300}
    >
      {asking && <ChooserBody wish={asking.wish} onAnswer={asking.answer} />}
    </Modal>
  )
}
