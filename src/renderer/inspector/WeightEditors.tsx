// The weights of a block: their shapes, how they begin, and whether and how fast they learn.
import { Fieldset, NativeSelect, Stack, Switch, Text } from '@mantine/core'
import { useMemo } from 'react'
import { findInitializer, initializerTypes } from '../../shared/initializers/registry.ts'
import type { NodeDocument, WeightSettings } from '../../shared/network/document.ts'
import { resolveInitializers } from '../../shared/network/initializers.ts'
import { formatShape } from '../../shared/tensor/shape.ts'
import { useAnalysis } from '../design/analysis.ts'
import { changeBy } from '../design/change.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { FieldEditor } from './FieldEditor.tsx'
import { FieldList } from './FieldList.tsx'
import { Section } from './Section.tsx'
import { multiplierField } from './weightFields.ts'

export function WeightEditors({ node }: { node: NodeDocument }) {
  const { words } = useWords('design')
  const { flat, inferred } = useAnalysis()
  const weights = Object.entries(inferred.shapes.get(node.id)?.weights ?? {})
  const resolved = useMemo(() => resolveInitializers(flat, inferred), [flat, inferred])
  if (weights.length === 0) return null
  return (
    <Section title={words('weights')}>
      {weights.map(([weight, { shape, trainable = true }]) => (
        <Fieldset
          key={weight}
          p="xs"
          legend={
            <Text size="xs">
              <strong>{words(`weight.${weight}`, { defaultValue: weight })}</strong> {formatShape(shape)}
            </Text>
          }
        >
          <WeightEditor
            node={node}
            weight={weight}
            automatic={resolved.get(`${node.name}/${weight}`)}
            trainable={trainable}
          />
        </Fieldset>
      ))}
    </Section>
  )
}

interface Props {
  node: NodeDocument
  weight: string
  /** What 'auto' comes to. */
  automatic: string | undefined
  trainable: boolean
}

function WeightEditor({ node, weight, automatic, trainable }: Props) {
  const { words, language } = useWords('design')
  const settings = node.weights?.[weight] ?? {}
  const { type, ...given }: NonNullable<WeightSettings['initializer']> = settings.initializer ?? { type: 'auto' }
  const name = (each: string) => findInitializer(each)?.text[language].name ?? each
  const change = (changed: WeightSettings) => {
    const next = Object.fromEntries(
      Object.entries({ ...settings, ...changed }).filter(([, value]) => value !== undefined),
    )
    changeBy(
      textOf('design', 'step.weight', { weight, block: node.name }),
      [{ kind: 'setWeight', node: node.id, weight, settings: Object.keys(next).length ? next : undefined }],
      undefined,
      `${node.id} weight ${weight}`,
    )
  }
  const auto = automatic && type === 'auto' ? words('automaticAs', { name: name(automatic) }) : words('automatic')
  return (
    <Stack gap={8}>
      <NativeSelect
        size="xs"
        label={words('initializer')}
        value={type}
        data={[
          { value: 'auto', label: auto },
          ...initializerTypes().map((each) => ({ value: each.type, label: name(each.type) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ initializer: value === 'auto' ? undefined : { type: value } })
        }
      />
      <FieldList
        fields={findInitializer(type)?.properties ?? {}}
        values={given}
        change={(property, value) => {
          const { [property]: _, ...rest } = given
          change({ initializer: { type, ...rest, ...(value !== undefined && { [property]: value }) } })
        }}
      />
      {trainable && (
        <>
          <Switch
            size="xs"
            label={words('frozen')}
            checked={settings.frozen === true}
            onChange={(event) => change({ frozen: event.currentTarget.checked || undefined })}
          />
          {!settings.frozen && (
            <FieldEditor
              field={multiplierField()}
              value={settings.learningRateMultiplier}
              change={(value) => change({ learningRateMultiplier: value === 1 ? undefined : (value as number) })}
            />
          )}
        </>
      )}
    </Stack>
  )
}
