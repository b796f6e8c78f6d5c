// The commands, in the order of the help: from a new project to taking the model away.
import type { CommandDefinition } from '../command.ts'
import bench from './bench.ts'
import check from './check.ts'
import devices from './devices.ts'
import download from './download.ts'
import evaluate from './evaluate.ts'
import exportCommand from './export.ts'
import newCommand from './new.ts'
import open from './open.ts'
import predict from './predict.ts'
import runs from './runs.ts'
import settings from './settings.ts'
import shapes from './shapes.ts'
import train from './train.ts'

export const commands: readonly CommandDefinition[] = [
  open,
  newCommand,
  download,
  check,
  shapes,
  train,
  evaluate,
  predict,
  exportCommand,
  runs,
  devices,
  settings,
  bench,
]
