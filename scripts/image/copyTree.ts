import { copyFileSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs'
import path from 'node:path'

type Copied = {
  from: string
  to: string
  /** @param file from the folder on, with `/` between. */
  isLeftOut?: (file: string) => boolean
  /** Folder in the folder, for its own use. */
  inside?: string
}

/** A folder with all that is in it: its files linked where that is possible and copied elsewhere, links as they stand. */
export const copyTree = ({ from, to, isLeftOut = () => false, inside = '' }: Copied): void => {
  let isMade = false
  for (const entry of readdirSync(path.join(from, inside), { withFileTypes: true })) {
    const file = path.posix.join(inside, entry.name)
    if (isLeftOut(file)) continue
    if (entry.isDirectory()) {
      copyTree({ from, to, isLeftOut, inside: file })
      continue
    }
    if (!isMade) mkdirSync(path.join(to, inside), { recursive: true })
    isMade = true
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(path.join(from, file)), path.join(to, file))
    else linkOrCopy(path.join(from, file), path.join(to, file))
  }
}

const OTHER_DISK = ['EXDEV', 'EPERM', 'EMLINK']

export const linkOrCopy = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!OTHER_DISK.includes(String((error as NodeJS.ErrnoException).code))) throw error
    copyFileSync(from, to)
  }
}
