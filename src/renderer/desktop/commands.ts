// Carries out what was chosen in the menus of Tsumiki's window.
import type { DesktopCommand } from '../../shared/desktop/messages.ts'
import { chooseFile } from '../files/choose.ts'
import { saveElsewhere } from '../saving/saveElsewhere.ts'
import { goHome, openProject } from '../store/opening.ts'
import { redo, undo, useProject } from '../store/project.ts'
import { goTo } from '../store/view.ts'

const extensions = ['tsumiki']

export async function carryOut(command: DesktopCommand): Promise<void> {
  switch (command.type) {
    case 'home':
      return goHome()
    case 'open':
      return openProject(command.path)
    case 'chooseProject': {
      const path = await chooseFile({ kind: 'file', extensions })
      return path === undefined ? undefined : openProject(path)
    }
    case 'saveAs':
      return saveElsewhere()
    case 'undo':
    case 'redo':
      // In a text field it is the text that is meant; only this old command reaches the browser's own history.
      if (isTyping()) document.execCommand(command.type)
      else if (command.type === 'undo') undo()
      else redo()
      return
    case 'place':
      if (useProject.getState().document) goTo(command.place)
  }
}

function isTyping(): boolean {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement.matches('input, textarea, [contenteditable="true"]')
}
