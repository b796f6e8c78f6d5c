// Readings of data that take long, as the engine tells of them.
import { create } from 'zustand'
import type { Events } from '../../shared/protocol/index.ts'
import { engine } from '../engine/connection.ts'
import { tellError } from './messages.ts'

export type LongReading = Events['dataReading']

export const useReadings = create<{ readings: readonly LongReading[] }>()(() => ({ readings: [] }))

engine.on('dataReading', (told) => {
  useReadings.setState(({ readings }) => {
    const others = readings.filter(({ reading }) => reading !== told.reading)
    return { readings: told.ended ? others : [...others, told] }
  })
})

// An engine that was started again reads nothing.
engine.onState(() => useReadings.setState({ readings: [] }))

export function cancelReading(reading: string): void {
  engine.ask('data.cancelReading', { reading }).catch(tellError)
}
