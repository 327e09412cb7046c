import { findExif } from './findExif.ts'

/** What a file says of its picture besides showing it. */
export type PhotoFacts = {
  camera: string | null
  /** On the clock of the camera, `2024-07-30T10:15`. */
  taken: string | null
  /** In degrees. */
  place: { latitude: number; longitude: number } | null
  /** Who made it, or whose it is. */
  by: string | null
}

/** Null where the file says nothing of it, or cannot be read. */
export const photoFactsIn = (file: Uint8Array): PhotoFacts | null => {
  const exif = findExif(file)
  const reader = exif && readerOf(exif)
  if (!reader) return null
  const main = reader.directory(reader.start)
  const more = reader.directory(numberIn(main, 0x8769))
  const facts: PhotoFacts = {
    camera: cameraIn(main),
    taken: dayIn(wordsIn(more, 0x9003) ?? wordsIn(main, 0x0132)),
    place: placeIn(reader.directory(numberIn(main, 0x8825))),
    by: wordsIn(main, 0x013b) ?? wordsIn(main, 0x8298),
  }
  return Object.values(facts).some((fact) => fact !== null) ? facts : null
}

type Value = string | number[]
type Directory = ReadonlyMap<number, Value>

/** Sizes of the kinds of values, by their number in TIFF 6.0; fractions are read as numbers. */
const SIZES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 }
const [MOST_ENTRIES, LONGEST_VALUE] = [200, 1_000]

const readerOf = (exif: Uint8Array) => {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength)
  const has = (at: number, size: number) => at >= 0 && at + size <= view.byteLength
  if (!has(0, 8)) return null
  const order = view.getUint16(0)
  if (order !== 0x4949 && order !== 0x4d4d) return null
  const isLittle = order === 0x4949
  const number = (at: number, kind: number): number => {
    if (kind === 3) return view.getUint16(at, isLittle)
    if (kind === 4) return view.getUint32(at, isLittle)
    if (kind === 9) return view.getInt32(at, isLittle)
    if (kind === 5) return view.getUint32(at, isLittle) / view.getUint32(at + 4, isLittle)
    if (kind === 10) return view.getInt32(at, isLittle) / view.getInt32(at + 4, isLittle)
    return view.getUint8(at)
  }
  const value = (at: number): Value | null => {
    const [kind, count] = [view.getUint16(at + 2, isLittle), view.getUint32(at + 4, isLittle)]
    const size = SIZES[kind]
    if (size === undefined || count > LONGEST_VALUE) return null
    const where = size * count <= 4 ? at + 8 : view.getUint32(at + 8, isLittle)
    if (!has(where, size * count)) return null
    if (kind === 2) return new TextDecoder().decode(exif.subarray(where, where + count)).split('\0')[0] ?? ''
    return Array.from({ length: count }, (_, index) => number(where + index * size, kind))
  }
  const directory = (at: number | null): Directory => {
    if (at === null || !has(at, 2)) return new Map()
    const count = Math.min(view.getUint16(at, isLittle), MOST_ENTRIES)
    const found = new Map<number, Value>()
    for (let entry = at + 2; entry < at + 2 + count * 12 && has(entry, 12); entry += 12) {
      const read = value(entry)
      if (read !== null) found.set(view.getUint16(entry, isLittle), read)
    }
    return found
  }
  return { start: view.getUint32(4, isLittle), directory }
}

const numberIn = (directory: Directory, tag: number): number | null => {
  const value = directory.get(tag)
  return Array.isArray(value) ? (value[0] ?? null) : null
}

const wordsIn = (directory: Directory, tag: number): string | null => {
  const value = directory.get(tag)
  return typeof value === 'string' ? value.trim() || null : null
}

/** The model, which often begins with its maker. */
const cameraIn = (directory: Directory): string | null => {
  const [maker, model] = [wordsIn(directory, 0x010f), wordsIn(directory, 0x0110)]
  if (!maker || !model) return model ?? maker
  return model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`
}

const dayIn = (words: string | null): string | null => {
  const [, year, month, day, time] = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d)/.exec(words ?? '') ?? []
  return year && year !== '0000' ? `${year}-${month}-${day}T${time}` : null
}

const placeIn = (directory: Directory): PhotoFacts['place'] => {
  const latitude = degreesIn(directory, { side: 1, value: 2, negative: 'S', most: 90 })
  const longitude = degreesIn(directory, { side: 3, value: 4, negative: 'W', most: 180 })
  return latitude === null || longitude === null ? null : { latitude, longitude }
}

type Angle = { side: number; value: number; negative: string; most: number }

/** Degrees, minutes and seconds as one number, to about ten metres. */
const degreesIn = (directory: Directory, { side, value, negative, most }: Angle): number | null => {
  const parts = directory.get(value)
  if (!Array.isArray(parts)) return null
  const [degrees = NaN, minutes = 0, seconds = 0] = parts
  const angle = degrees + minutes / 60 + seconds / 3600
  if (!(angle <= most)) return null
  const signed = wordsIn(directory, side) === negative ? -angle : angle
  return Math.round(signed * 10_000) / 10_000
}
