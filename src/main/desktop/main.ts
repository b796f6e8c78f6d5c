// Entry of the Electron shell.
import { app, BrowserWindow, dialog, ipcMain, Menu, Notification, screen, session, systemPreferences } from 'electron'
import { startDesktop } from './desktop.ts'

startDesktop({ app, BrowserWindow, dialog, ipcMain, Menu, Notification, screen, session, systemPreferences })
