// The editor's entry: styles, words, the connection to the engine, then the screens.
import '@mantine/core/styles.css'
import '@xyflow/react/dist/style.css'
import 'uplot/dist/uPlot.min.css'
import './ui/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { startDesktop } from './desktop/start.ts'
import { startI18n } from './i18n/index.ts'

await startI18n()
startDesktop()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
