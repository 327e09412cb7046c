import type { RegisterReader } from '../publish.ts'
import type { FileDeps } from './makeFile.ts'

export type CopyRooms = {
  reader: RegisterReader
  fileDeps: () => FileDeps
}
