// Which template a project for the user's data begins with; the first one fits best.
import { Badge, Group, Radio, Stack, Text } from '@mantine/core'
import { useWords } from '../i18n/index.ts'
import classes from './choice.module.css'

interface Props {
  templates: readonly string[]
  value: string
  onChange(template: string): void
}

export function TemplateChoice({ templates, value, onChange }: Props) {
  const { words } = useWords('home')
  return (
    <Radio.Group label={words('fromData.which')} value={value} onChange={onChange}>
      <Stack gap={8} mt={6}>
        {templates.map((template, index) => (
          <Radio.Card
            key={template}
            value={template}
            className={classes.card}
            aria-label={words(`template.${template}.network`)}
          >
            <Group wrap="nowrap" align="flex-start">
              <Radio.Indicator mt={2} />
              <div>
                <Group gap={8}>
                  <Text fw={600} size="sm">
                    {words(`template.${template}.network`)}
                  </Text>
                  {index === 0 && (
                    <Badge size="sm" variant="light" tt="none">
                      {words('fromData.recommended')}
                    </Badge>
                  )}
                </Group>
                <Text size="sm" c="var(--quiet)">
                  {words(`template.${template}.for`)}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  )
}
