import type { RegisterReader } from '../publish.ts'
import type { KeptCopies } from './kept/createKeptCopies.ts'
import type { FileDeps } from './makeFile.ts'

export type CopyRooms = {
  /** Copies for paper that the world may have; without a folder for them each is made when it is asked for. */
  kept?: KeptCopies
  reader: RegisterReader
  fileDeps: () => FileDeps
}
