// What the camera sees, several times a second, cut to the shape of the network's pictures; or one picture that is held.
import { Button, Text } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { DeviceGate } from '../../devices/DeviceGate.tsx'
import { LiveVideo } from '../../devices/LiveVideo.tsx'
import { useDevice } from '../../devices/useDevice.ts'
import { useWords } from '../../i18n/index.ts'
import { placePicture } from './scaleDown.ts'

interface Props {
  /** Of the canvas that is handed over. */
  width: number
  height: number
  onFrame(context: CanvasRenderingContext2D): void
}

const EACH_MILLISECONDS = 250

export function CameraInput({ width, height, onFrame }: Props) {
  const { words } = useWords('evaluate')
  const device = useDevice('camera')
  const video = useRef<HTMLVideoElement>(null)
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (device.state !== 'on' || isHeld) return
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    const look = () => {
      const { current } = video
      if (!current?.videoWidth) return
      const box = placePicture('crop', { width: current.videoWidth, height: current.videoHeight }, canvas)
      context.imageSmoothingQuality = 'high'
      context.drawImage(current, box.x, box.y, box.width, box.height)
      onFrame(context)
    }
    const timer = setInterval(look, EACH_MILLISECONDS)
    return () => clearInterval(timer)
  }, [device.state, isHeld, width, height, onFrame])
  // Shown again, the camera begins anew.
  useEffect(() => () => setHeld(false), [])
  const hold = () => {
    if (isHeld) void video.current?.play()
    else video.current?.pause()
    setHeld(!isHeld)
  }
  return (
    <div style={{ width: 280 }}>
      <DeviceGate device={device}>
        <LiveVideo video={video} stream={device.stream} aspect={width / height} />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={isHeld ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
          onClick={hold}
        >
          {words(isHeld ? 'try.goOn' : 'try.hold')}
        </Button>
        <Text size="xs" c="var(--quiet)">
          {words('try.cameraHint')}
        </Text>
      </DeviceGate>
    </div>
  )
}
