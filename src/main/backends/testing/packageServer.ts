// A stand-in for NuGet on this machine: a small made-up package, and everything that can go wrong on the way to it.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { zipSync } from 'fflate'
import { sendPart } from '../../testing/sendPart.ts'
import { providerFiles } from '../cuda/files.ts'
import { packageFile, pathInPackage } from '../cuda/package.ts'

/** As large as a few network packets, and not to be compressed. */
const noise = (seed: number) => Uint8Array.from({ length: 200_000 }, (_, i) => (i * i * 31 + i * seed + (i >> 7)) & 255)

/** What its provider files hold: not what a loader can load. */
export const contentOf = (file: (typeof providerFiles)[number]) => noise(providerFiles.indexOf(file) + 1)

export class PackageServer {
  readonly archive: Uint8Array
  /** What each request for the package asked for: '' or 'bytes=100-'. */
  readonly ranges: string[] = []
  /** The connection breaks after so many bytes of the first answer, of the second … */
  breaksAfter: number[] = []
  takesRanges = true
  checksum: string
  private server!: Server

  constructor(files: readonly string[] = providerFiles) {
    const entries = files.map((file) => [pathInPackage(file), contentOf(file as (typeof providerFiles)[number])])
    const other = [
      ['LICENSE', new TextEncoder().encode('MIT')],
      ['runtimes/other.so', noise(9)],
    ]
    this.archive = zipSync(Object.fromEntries([...entries, ...other]), { level: 0 })
    this.checksum = createHash('sha512').update(this.archive).digest('base64')
  }

  async open(): Promise<this> {
    this.server = createServer((request, response) => this.answer(request, response))
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return this
  }

  close(): Promise<void> {
    this.server.closeAllConnections()
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** For TSUMIKI_NUGET_INDEX. */
  get index(): string {
    return `${this.address}/v3/index.json`
  }

  private answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const json = (value: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value))
    if (url === '/v3/index.json') json({ version: '3.0.0', resources: this.resources() })
    else if (url.startsWith('/registration/')) json({ catalogEntry: `${this.address}/catalog/leaf.json` })
    else if (url === '/catalog/leaf.json')
      json({ packageHash: this.checksum, packageHashAlgorithm: 'SHA512', packageSize: this.archive.length })
    else if (url.startsWith('/content/')) response.writeHead(302, { Location: `/store/${packageFile}` }).end()
    else if (url === `/store/${packageFile}`) this.send(headers.range ?? '', response)
    else response.writeHead(404).end()
  }

  private resources() {
    return [
      { '@id': `${this.address}/content`, '@type': 'PackageBaseAddress/3.0.0' },
      { '@id': `${this.address}/registration/`, '@type': 'RegistrationsBaseUrl/3.6.0' },
    ]
  }

  private send(range: string, response: ServerResponse): void {
    this.ranges.push(range)
    const after = this.breaksAfter.shift()
    const cut = after === undefined ? undefined : ({ after, how: 'break' } as const)
    sendPart(response, this.archive, this.takesRanges ? range : '', cut)
  }
}
