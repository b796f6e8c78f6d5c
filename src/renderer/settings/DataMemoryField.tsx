// How much memory data may take, in gigabytes; empty: as much as the engine takes by itself.
import { NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../i18n/index.ts'
import { tellError } from '../store/messages.ts'
import { changeSettings, useView } from '../store/view.ts'
import { megabytesOf } from './megabytes.ts'

const SMALLEST_GIGABYTES = 0.05

export function DataMemoryField() {
  const { words, language } = useWords()
  const saved = useView((view) => view.settings.dataMemoryMegabytes)
  const usual = useView((view) => view.info?.usualDataMemory ?? 0)
  const [typed, setTyped] = useState<string | number>(saved ? saved / 1000 : '')
  const size = `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(usual / 1e9)} GB`
  const save = () => {
    const megabytes = megabytesOf(typed)
    setTyped(megabytes ? megabytes / 1000 : '')
    if (megabytes !== saved) changeSettings({ dataMemoryMegabytes: megabytes }).catch(tellError)
  }
  return (
    <>
      <NumberInput
        label={words('dataMemory')}
        description={words('dataMemoryAutoHelp', { size })}
        placeholder={words('dataMemoryAuto', { size })}
        value={typed}
        onChange={setTyped}
        onBlur={save}
        onKeyDown={({ key }) => key === 'Enter' && save()}
        min={SMALLEST_GIGABYTES}
        step={0.5}
        decimalScale={3}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {words('dataMemoryHelp')}
      </Text>
    </>
  )
}
