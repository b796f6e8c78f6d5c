// Goes on with a run that has done all its epochs: asks for how many more.
import { Button, NumberInput, Popover, Stack, Text } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import type { RunRecord } from '../../shared/training/run.ts'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { continueTraining } from '../store/runs.ts'

export function ContinueLonger({ run, record }: { run: string; record: RunRecord }) {
  const { words } = useWords('train')
  const [isOpen, setOpen] = useState(false)
  const [more, setMore] = useState<number | string>(record.settings.epochs)
  const count = typeof more === 'number' && Number.isInteger(more) && more >= 1 ? more : undefined
  const go = () => {
    if (!count) return
    setOpen(false)
    void continueTraining(run, record.epochs + count).catch(tellError)
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" withArrow shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="md"
          variant="default"
          leftSection={<IconPlayerPlay size={18} />}
          onClick={() => setOpen(!isOpen)}
          aria-haspopup="dialog"
        >
          {words('continueLonger')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack
          gap="sm"
          component="form"
          w={280}
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault()
            go()
          }}
        >
          <Text size="sm">{words('continueLongerHelp', { epochs: record.epochs })}</Text>
          <NumberInput
            data-autofocus
            label={words('moreEpochs')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            value={more}
            onChange={setMore}
          />
          <Button type="submit" disabled={!count}>
            {words('continue')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
