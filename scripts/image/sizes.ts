import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

export type Size = { name: string; bytes: number }

/** Bytes of all files; what a link leads to is counted where it lies. @param isCounted of each folder and file. */
export const sizeOf = (place: string, isCounted: (name: string) => boolean = () => true): number => {
  if (statSync(place).isFile()) return statSync(place).size
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink() && isCounted(entry.name))
    .reduce((sum, { name }) => sum + sizeOf(path.join(place, name), isCounted), 0)
}

/** The entries of a folder, the largest first. */
export const sizesIn = (folder: string): Size[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map(({ name }) => ({ name, bytes: sizeOf(path.join(folder, name)) }))
    .sort((one, other) => other.bytes - one.bytes)

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1).padStart(8)} MB`
