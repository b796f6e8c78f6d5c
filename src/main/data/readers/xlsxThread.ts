// A thread that reads one workbook: it may run out of its memory without harm to the engine.
import { parentPort, workerData } from 'node:worker_threads'
import { readSheets } from './xlsxSheets.ts'

parentPort?.postMessage(await readSheets(workerData as Uint8Array))
