// A project without data: what can be brought in, and how.
import { Box } from '@mantine/core'
import { IconDatabaseImport } from '@tabler/icons-react'
import { useWords } from '../../i18n/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ChooseData } from './ChooseData.tsx'

export function NoData() {
  const { words } = useWords('data')
  return (
    <Box mih="calc(100vh - 140px)" display="grid">
      <EmptyState Icon={IconDatabaseImport} title={words('none.title')} text={words('none.text')}>
        <ChooseData label={words('none.choose')} variant="filled" replaced={undefined} />
      </EmptyState>
    </Box>
  )
}
