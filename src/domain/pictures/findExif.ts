/** The Exif of a JPEG, PNG or WebP file, as TIFF; null where it has none. */
export const findExif = (file: Uint8Array): Uint8Array | null => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (nameAt(file, 1, 3) === 'PNG') return inPng(file, view)
  if (nameAt(file, 0, 4) === 'RIFF' && nameAt(file, 8, 4) === 'WEBP') return inWebp(file, view)
  return view.byteLength > 4 && view.getUint16(0) === 0xffd8 ? inJpeg(file, view) : null
}

const nameAt = (file: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...file.subarray(at, at + length))

const HEAD = 'Exif\0\0'

const withoutHead = (part: Uint8Array): Uint8Array =>
  nameAt(part, 0, HEAD.length) === HEAD ? part.subarray(HEAD.length) : part

/** Segments stand one behind the other until the picture itself begins. */
const inJpeg = (file: Uint8Array, view: DataView): Uint8Array | null => {
  for (let at = 2; at + 4 <= view.byteLength;) {
    const [marker, length] = [view.getUint16(at), view.getUint16(at + 2)]
    if (marker >> 8 !== 0xff || marker === 0xffda || length < 2) return null
    const part = file.subarray(at + 4, at + 2 + length)
    if (marker === 0xffe1 && nameAt(part, 0, HEAD.length) === HEAD) return withoutHead(part)
    at += 2 + length
  }
  return null
}

/** A chunk is its length, its name, its bytes and a sum. */
const inPng = (file: Uint8Array, view: DataView): Uint8Array | null => {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    if (nameAt(file, at + 4, 4) === 'eXIf') return file.subarray(at + 8, at + 8 + view.getUint32(at))
  }
  return null
}

/** A chunk is its name, its length and its bytes, filled up to an even number. */
const inWebp = (file: Uint8Array, view: DataView): Uint8Array | null => {
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true)
    if (nameAt(file, at, 4) === 'EXIF') return withoutHead(file.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return null
}
