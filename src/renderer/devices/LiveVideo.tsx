// What the camera sees just now, cut to the shape of the pictures that are taken.
import { type RefObject, useEffect } from 'react'
import { useWords } from '../i18n/index.ts'
import styles from './devices.module.css'

interface Props {
  video: RefObject<HTMLVideoElement | null>
  stream: MediaStream | undefined
  /** Width by height. */
  aspect?: number
  /** The first picture is there. */
  onSeen?(): void
}

export function LiveVideo({ video, stream, aspect = 1, onSeen }: Props) {
  const { words } = useWords('devices')
  useEffect(() => {
    if (video.current) video.current.srcObject = stream ?? null
  }, [video, stream])
  return (
    <video
      ref={video}
      autoPlay
      muted
      playsInline
      onLoadedData={onSeen}
      className={styles.live}
      style={{ aspectRatio: aspect }}
      aria-label={words('seen')}
    />
  )
}
