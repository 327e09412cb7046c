import type { Addresses } from './doors.ts'
import type { LengthOf } from './fileLengths.ts'
import type { Reading } from './reading.ts'
import type { Instant } from './visibility.ts'

/** What the formats for other people's programs are answered from. */
export type FormatRooms = Addresses & {
  reading: Reading
  newsroom: string
  now: Instant
  lengthOf?: LengthOf
}
