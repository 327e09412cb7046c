import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import type { Reaper } from './reaper.ts'

/** What is being written and has not got its name yet (src/blobs/disk.ts). */
const UNFINISHED = /\.part$/

/** Reports the files of the newsroom to the reaper, in the middle of their bytes too, and when they get their names. */
export const watchFiles = (reaper: Reaper): void => {
  const { open, rename } = fs
  Object.assign(fs, {
    open: async (...given: Parameters<typeof open>) => {
      const handle = await open(...given)
      if (!UNFINISHED.test(String(given[0]))) return handle
      const writeFile = handle.writeFile.bind(handle)
      handle.writeFile = async (bytes: Buffer) =>
        reaper.around({ label: 'the bytes of a file', hasInside: true }, async (inside) => {
          const half = bytes.subarray(0, Math.floor(bytes.length / 2))
          await writeFile(half)
          inside()
          await writeFile(bytes.subarray(half.length))
        })
      return handle
    },
    rename: (...given: Parameters<typeof rename>) =>
      UNFINISHED.test(String(given[0]))
        ? reaper.around({ label: 'the name of a file', hasInside: false }, () => rename(...given))
        : rename(...given),
  })
  syncBuiltinESMExports()
}
