// Before a camera or microphone: what it is wanted for and that all stays here; then whatever is wrong with it.
import { Alert, Button, NativeSelect, Stack, Text } from '@mantine/core'
import { IconCamera, IconMicrophone, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/index.ts'
import styles from './devices.module.css'
import type { Device } from './useDevice.ts'

/** `children`: what is shown while it is on. */
export function DeviceGate({ device, children }: { device: Device; children: ReactNode }) {
  const { words } = useWords('devices')
  const { kind, state, all, chosen, start } = device
  const Icon = kind === 'camera' ? IconCamera : IconMicrophone
  if (state === 'waiting')
    return (
      <Stack className={styles.ask} gap="sm" align="flex-start">
        <Icon size={28} stroke={1.5} aria-hidden />
        <Text size="sm">{words(`ask.${kind}`)}</Text>
        <Text size="sm" c="var(--quiet)">
          {words('browserAsks')}
        </Text>
        <Button onClick={() => start()}>{words(`agree.${kind}`)}</Button>
      </Stack>
    )
  if (state === 'asking')
    return (
      <div className={styles.ask} role="status">
        <Text size="sm" c="var(--quiet)">
          {words(`asking.${kind}`)}
        </Text>
      </div>
    )
  if (state !== 'on')
    return (
      <Stack className={styles.ask} gap="sm" align="flex-start">
        <Alert color="yellow" role="alert" w="100%">
          {words(`problem.${kind}.${state}`)}
        </Alert>
        <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={() => start()}>
          {words('again')}
        </Button>
      </Stack>
    )
  return (
    <Stack gap="sm">
      {children}
      {all.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label={words(`which.${kind}`)}
          data={all.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={({ currentTarget }) => start(currentTarget.value)}
        />
      )}
    </Stack>
  )
}
