// One sample: its picture, what it learns, how long that takes, and the buttons to train or to look at it.
import { Badge, Button, Group, Text, Title } from '@mantine/core'
import { IconClock, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useWords } from '../i18n/index.ts'
import { duration, type GalleryEntry } from './gallery.ts'
import classes from './home.module.css'
import { SamplePicture } from './pictures/SamplePicture.tsx'

interface Props {
  entry: GalleryEntry
  isFirst: boolean
  /** What is being opened or trained just now. */
  busy: string | undefined
  onOpen(): void
  onTrain(): void
}

export function SampleCard({ entry, isFirst, busy, onOpen, onTrain }: Props) {
  const { words } = useWords('home')
  const { template, seconds } = entry
  const name = words(`template.${template}.title`)
  const { key, count } = duration(seconds)
  return (
    <article className={isFirst ? `${classes.card} ${classes.first}` : classes.card} aria-label={name}>
      <SamplePicture template={template} />
      <div className={classes.body}>
        {isFirst && (
          <Badge variant="light" tt="none">
            {words('firstBadge')}
          </Badge>
        )}
        <Title order={2} size={isFirst ? 'h3' : 'h5'}>
          {name}
        </Title>
        <Text size="sm" c="var(--quiet)" maw={460}>
          {words(`template.${template}.learns`)}
        </Text>
        <Group gap={6} c="var(--quiet)" wrap="nowrap">
          <IconClock size={14} />
          <Text size="xs">
            {words(`template.${template}.network`)} · {words(key, { count })}
          </Text>
        </Group>
        <div className={classes.buttons}>
          <Button
            size={isFirst ? 'md' : 'xs'}
            variant={isFirst ? 'filled' : 'light'}
            leftSection={<IconPlayerPlayFilled size={isFirst ? 16 : 12} />}
            aria-label={words('trainNamed', { name })}
            loading={busy === `train ${template}`}
            disabled={busy !== undefined && busy !== `train ${template}`}
            onClick={onTrain}
          >
            {words('train')}
          </Button>
          <Button
            size={isFirst ? 'md' : 'xs'}
            variant="subtle"
            aria-label={words('openNamed', { name })}
            loading={busy === `open ${template}`}
            disabled={busy !== undefined && busy !== `open ${template}`}
            onClick={onOpen}
          >
            {words('open')}
          </Button>
        </div>
      </div>
    </article>
  )
}
