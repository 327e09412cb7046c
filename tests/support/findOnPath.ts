import { existsSync } from 'node:fs'
import path from 'node:path'

/** A program of the system; undefined where it is not installed. */
export const findOnPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file))
