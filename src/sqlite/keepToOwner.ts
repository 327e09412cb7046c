import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs'

const [OWNER_ONLY, OTHERS] = [0o600, 0o077]

/**
 * The database is nobody's but the server's: everything that is not out yet is in it. SQLite gives its write-ahead log and
 * the index of it the file's own mode; those of a time before are tightened, too.
 */
export const keepToOwner = (file: string): void => {
  closeSync(openSync(/* turbopackIgnore: true */ file, 'a', OWNER_ONLY))
  if (process.platform === 'win32') return
  for (const one of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`])
    if (
      existsSync(/* turbopackIgnore: true */ one) &&
      (statSync(/* turbopackIgnore: true */ one).mode & OTHERS) !== 0
    )
      chmodSync(one, OWNER_ONLY)
}
