// Photographs one sample after another; what the camera sees stays on this machine.
import { IconCamera } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { DeviceGate } from '../../devices/DeviceGate.tsx'
import { HoldButton } from '../../devices/HoldButton.tsx'
import { LiveVideo } from '../../devices/LiveVideo.tsx'
import { useDevice } from '../../devices/useDevice.ts'
import { useWords } from '../../i18n/index.ts'
import { squarePng } from './pictures.ts'
import type { ViewProps } from './views.ts'

export function CameraView({ into, taking, onTake }: ViewProps) {
  const { words } = useWords('capture')
  const device = useDevice('camera')
  const video = useRef<HTMLVideoElement>(null)
  const [seen, setSeen] = useState<MediaStream>()
  const take = async () => {
    const { current } = video
    if (!current?.videoWidth) return
    const blob = await squarePng(current, current.videoWidth, current.videoHeight, taking.side)
    onTake({ medium: 'picture', blob })
  }
  return (
    <DeviceGate device={device}>
      <LiveVideo video={video} stream={device.stream} onSeen={() => setSeen(device.stream)} />
      <HoldButton
        leftSection={<IconCamera size={16} />}
        // Before its first picture a camera has no size.
        disabled={!device.stream || seen !== device.stream}
        onTake={take}
      >
        {words('add', { name: into })}
      </HoldButton>
    </DeviceGate>
  )
}
