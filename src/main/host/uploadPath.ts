// The names in an upload's address, none of which may lead out of the upload's folder on any system.

const ID = /^[A-Za-z0-9_-]{1,64}$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"/\\|?*]/
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i
const DEEPEST = 32
const LONGEST_BYTES = 255

/** 'ID/folder/a.png', percent-encoded, as its parts; undefined where it is no such path. */
export function uploadSegments(path: string): string[] | undefined {
  const [id, ...names] = path.split('/').map(decoded)
  const right = id !== undefined && ID.test(id) && names.length > 0 && names.length <= DEEPEST && names.every(isName)
  return right ? [id, ...(names as string[])] : undefined
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return undefined
  }
}

/** Windows takes trailing dots and spaces off a name, and gives some names to devices. */
function isName(name: string | undefined): boolean {
  return (
    name !== undefined &&
    name !== '' &&
    !FORBIDDEN.test(name) &&
    !/^\.{1,2}$|[. ]$/.test(name) &&
    !reserved.test(name) &&
    Buffer.byteLength(name) <= LONGEST_BYTES
  )
}
