// The package that holds ONNX Runtime's CUDA files: the one that onnxruntime-node's own installation script would fetch.
import { createRequire } from 'node:module'
import { fetchJson, requireSecure, unexpected } from '../../files/network.ts'

/** What `onnxruntime-node/script/install-metadata.js` says for this version (seen in 1.30). */
interface Metadata {
  manifests: Record<string, Record<string, { package: string; path: string }>>
  packages: Record<string, { name: string; versions: { feed: string; version: string }[] }>
  feeds: Record<string, { index: string }>
}

const metadata: Metadata = createRequire(import.meta.url)('onnxruntime-node/script/install-metadata.js')
const manifest = metadata.manifests['linux/x64:cuda12']
const { name, versions } = metadata.packages['nuget:linux/x64:cuda12']
const [{ feed, version }] = versions

export const packageName = `${name} ${version}`
const id = name.toLowerCase()
export const packageFile = `${id}.${version}.nupkg`

/** Where a provider's file lies in the package. */
export const pathInPackage = (file: string): string => manifest[`./${file}`].path

export interface CudaPackage {
  url: string
  host: string
  bytes: number
  /** In hexadecimal. */
  sha512: string
}

/**
 * Asks NuGet (https://learn.microsoft.com/nuget/api/overview) where the package is, how large, and for its checksum:
 * the SHA-512 that NuGet's catalog publishes for every package. It comes from the same server as the package, so it
 * proves that what arrived is what NuGet holds. TSUMIKI_NUGET_INDEX names another server: a mirror, or a test's.
 */
export async function findPackage(): Promise<CudaPackage> {
  const index = process.env.TSUMIKI_NUGET_INDEX || metadata.feeds[feed].index
  const services = await fetchJson(index)
  const content = serviceOf(services, index, 'PackageBaseAddress/3.0.0')
  const registrations = serviceOf(services, index, 'RegistrationsBaseUrl/3.6.0')
  const leaf = `${registrations}${id}/${version}.json`
  const entry = field(await fetchJson(leaf), 'catalogEntry')
  if (typeof entry !== 'string' || !URL.canParse(entry)) throw unexpected(leaf, 'no catalogEntry')
  const details = await fetchJson(entry)
  const [hash, algorithm, bytes] = ['packageHash', 'packageHashAlgorithm', 'packageSize'].map((key) =>
    field(details, key),
  )
  if (typeof hash !== 'string' || algorithm !== 'SHA512') throw unexpected(entry, 'no SHA512')
  if (!Number.isSafeInteger(bytes) || (bytes as number) <= 0) throw unexpected(entry, 'no packageSize')
  const url = `${content}${id}/${version}/${packageFile}`
  requireSecure(url)
  const sha512 = Buffer.from(hash, 'base64').toString('hex')
  return { url, host: new URL(url).host, bytes: bytes as number, sha512 }
}

/** The address of one of a server's services, ending in a slash. */
function serviceOf(services: unknown, index: string, type: string): string {
  const resources = field(services, 'resources')
  const found = Array.isArray(resources) && resources.find((resource) => field(resource, '@type') === type)
  const address = field(found, '@id')
  if (typeof address !== 'string' || !URL.canParse(address)) throw unexpected(index, `no ${type}`)
  return address.endsWith('/') ? address : `${address}/`
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
