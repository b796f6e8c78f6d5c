// Saves the open network as a picture: as SVG, or drawn twice as large as PNG.

import i18next from 'i18next'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { analyse, openNetwork } from '../../design/analysis.ts'
import { currentLanguage } from '../../i18n/index.ts'
import { textOf } from '../../i18n/textOf.ts'
import { download } from '../../saving/download.ts'
import { tell } from '../../store/messages.ts'
import { useProject } from '../../store/project.ts'
import { positionsOf } from '../placement.ts'
import { colorsNow } from './colors.ts'
import { NetworkPicture } from './NetworkPicture.tsx'
import { cutToRoom } from './pictureText.ts'

const SCALE = 2
/** What every browser can draw at once. */
const MOST_PIXELS = 8192

export async function savePicture(kind: 'svg' | 'png'): Promise<void> {
  const network = openNetwork()
  const { document: project, network: name, datasets } = useProject.getState()
  if (!network || !project) return
  const svg = drawn(
    <NetworkPicture
      network={network}
      networks={project.networks}
      positions={positionsOf(network)}
      shapes={analyse(project, name, datasets).inferred.shapes}
      language={currentLanguage()}
      words={i18next.getFixedT(currentLanguage(), 'design')}
      colors={colorsNow()}
      cut={cutToRoom}
    />,
  )
  const file = `${fileName(`${project.name} ${name}`)}.${kind}`
  const vector = new Blob([svg], { type: 'image/svg+xml' })
  download(kind === 'svg' ? vector : await pixels(vector), file)
  tell('done', textOf('design', 'pictureSaved', { file }))
}

/** The element's own text, as a file of its own. */
function drawn(picture: React.ReactNode): string {
  const holder = document.createElement('div')
  const root = createRoot(holder)
  flushSync(() => root.render(picture))
  const svg = new XMLSerializer().serializeToString(holder.firstElementChild!)
  root.unmount()
  return svg
}

async function pixels(vector: Blob): Promise<Blob> {
  const url = URL.createObjectURL(vector)
  try {
    const picture = new Image()
    picture.src = url
    await picture.decode()
    const scale = Math.min(SCALE, MOST_PIXELS / picture.width, MOST_PIXELS / picture.height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture was not drawn')))),
    )
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Without what file systems refuse. */
function fileName(words: string): string {
  return words.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'network'
}
