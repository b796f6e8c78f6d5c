// The secrets of a host: the token of its address, and the cookie that the token is exchanged for.
import { randomBytes } from 'node:crypto'

export interface Keys {
  /** In the address that is printed. */
  token: string
  session: string
}

/** POST with the token gives a ticket, which lets in once. */
export const TICKET_PATH = '/ticket'

export const secret = (): string => randomBytes(32).toString('base64url')

export const newKeys = (): Keys => ({ token: secret(), session: secret() })
