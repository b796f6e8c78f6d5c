// A stand-in, on this machine, for the servers of the well-known sets.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Cut, sendPart } from '../../testing/sendPart.ts'

export class SetServer {
  /** What each request for a file asked for: '' or 'bytes=100-'. */
  readonly ranges: string[] = []
  /** Where the next answer ends early. */
  cut: Cut | undefined
  private readonly server: Server

  /** `contentOf`: by the path, such as '/mnist/train-images-idx3-ubyte.gz'; undefined: there is none. */
  constructor(contentOf: (path: string) => Uint8Array | undefined) {
    this.server = createServer((request, response) => {
      const content = contentOf(request.url!)
      if (!content) return void response.writeHead(404).end()
      const range = request.headers.range ?? ''
      this.ranges.push(range)
      sendPart(response, content, range, this.cut)
      this.cut = undefined
    })
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this
  }

  /** For TSUMIKI_DATASETS_URL. */
  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }
}
