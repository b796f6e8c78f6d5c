// Puts the network of a sample project in place of the open one.
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconTemplate } from '@tabler/icons-react'
import { useState } from 'react'
import type { SampleProject } from '../../shared/protocol/projects.ts'
import { same } from '../../shared/text.ts'
import { showBeginning } from '../canvas/camera.ts'
import { engine } from '../engine/connection.ts'
import { useWords } from '../i18n/index.ts'
import { textOf } from '../i18n/textOf.ts'
import { tellError } from '../store/messages.ts'
import { changeProject, select, useProject } from '../store/project.ts'

export function TemplatesMenu() {
  const { words } = useWords('design')
  const [samples, setSamples] = useState<readonly SampleProject[]>([])
  const load = () => engine.ask('projects.samples', {}).then(setSamples, tellError)
  return (
    <Menu onOpen={load} position="bottom-start">
      <Menu.Target>
        <Tooltip label={words('tool.templates')}>
          <ActionIcon variant="subtle" color="gray" aria-label={words('tool.templates')}>
            <IconTemplate size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words('templatesLabel')}</Menu.Label>
        {samples.map((sample) => (
          <Menu.Item key={sample.name} onClick={() => takeNetwork(sample)}>
            {sample.document.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function takeNetwork({ document: sample }: SampleProject): void {
  const { network: open } = useProject.getState()
  const [{ nodes, edges, regions }] = sample.networks
  changeProject(textOf('design', 'step.template', { name: same(sample.name) }), (document) => ({
    ...document,
    networks: document.networks.map((network) =>
      network.name === open ? { name: network.name, nodes, edges, ...(regions && { regions }) } : network,
    ),
  }))
  select([])
  requestAnimationFrame(showBeginning)
}
