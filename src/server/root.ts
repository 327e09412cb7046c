import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const isRoot = (folder: string): boolean => {
  const file = path.join(folder, 'package.json')
  return (
    existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'communique'
  )
}

const rootAbove = (folder: string): string => {
  if (isRoot(folder)) return folder
  const above = path.dirname(folder)
  if (above === folder)
    throw new Error('The folder of the application is not found: its package.json is missing.')
  return rootAbove(above)
}

/** The folder of the application, whether its sources run or what is built of them. */
export const root = rootAbove(path.dirname(fileURLToPath(import.meta.url)))
