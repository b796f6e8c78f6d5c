// A camera or a microphone: asked for only after the user agreed, given back when it is no longer shown.
import { useCallback, useEffect, useState } from 'react'

export type DeviceKind = 'camera' | 'microphone'
export type DeviceProblem = 'refused' | 'missing' | 'busy' | 'lost' | 'unavailable'

export interface Device {
  kind: DeviceKind
  /** 'waiting': for the user's consent. */
  state: 'waiting' | 'asking' | 'on' | DeviceProblem
  stream: MediaStream | undefined
  /** All of its kind, once one is in use: before, browsers do not name them. */
  all: readonly { id: string; name: string }[]
  chosen: string | undefined
  /** The user agrees, tries again, or takes another one. */
  start(id?: string): void
}

/** What the user agreed to in this window: nobody is asked twice. */
const agreed = new Set<DeviceKind>()

export function useDevice(kind: DeviceKind): Device {
  const [wish, setWish] = useState<{ id?: string } | undefined>(() => (agreed.has(kind) ? {} : undefined))
  const [state, setState] = useState<Device['state']>(wish ? 'asking' : 'waiting')
  const [stream, setStream] = useState<MediaStream>()
  const [all, setAll] = useState<Device['all']>([])
  useEffect(() => {
    if (!wish) return
    let isCurrent = true
    let opened: MediaStream | undefined
    const fail = (problem: DeviceProblem) => {
      if (!isCurrent) return
      setStream(undefined)
      setState(problem)
    }
    const open = async () => {
      setState('asking')
      // Pages that come unencrypted over a network have no devices.
      if (!navigator.mediaDevices) return fail('unavailable')
      opened = await navigator.mediaDevices.getUserMedia(constraints(kind, wish.id))
      if (!isCurrent) return stop(opened)
      for (const track of opened.getTracks()) track.addEventListener('ended', () => fail('lost'))
      setAll(await devicesOf(kind))
      if (!isCurrent) return
      setStream(opened)
      setState('on')
    }
    open().catch((error) => fail(problemOf(error)))
    return () => {
      isCurrent = false
      setStream(undefined)
      if (opened) stop(opened)
    }
  }, [kind, wish])
  const start = useCallback(
    (id?: string) => {
      agreed.add(kind)
      setWish(id === undefined ? {} : { id })
    },
    [kind],
  )
  const chosen = stream?.getTracks()[0]?.getSettings().deviceId
  return { kind, state, stream, all, chosen, start }
}

/** As it is heard: what a browser does for telephone calls would differ from machine to machine. */
const asHeard = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }

function constraints(kind: DeviceKind, id: string | undefined): MediaStreamConstraints {
  const deviceId = id === undefined ? {} : { deviceId: { exact: id } }
  return kind === 'camera'
    ? { video: { width: { ideal: 640 }, height: { ideal: 480 }, ...deviceId } }
    : { audio: { ...asHeard, ...deviceId } }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

async function devicesOf(kind: DeviceKind): Promise<Device['all']> {
  const wanted = kind === 'camera' ? 'videoinput' : 'audioinput'
  const found = (await navigator.mediaDevices.enumerateDevices()).filter((each) => each.kind === wanted)
  return found.map(({ deviceId, label }, i) => ({ id: deviceId, name: label || String(i + 1) }))
}

/** https://w3c.github.io/mediacapture-main/#dom-mediadevices-getusermedia */
export function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof DOMException || error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  return 'busy'
}
