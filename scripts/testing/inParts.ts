import { statSync } from 'node:fs'
import type { Suite } from './runSuite.ts'

/**
 * A suite in so many parts of about the same length, each for a process of its own: several short tasks leave no core
 * idle at the end, and what a process keeps of the files that it has run stays small.
 */
export const inParts = (suite: Suite, count: number): Suite[] => {
  const parts = Array.from({ length: count }, () => ({ bytes: 0, files: [] as string[] }))
  const longestFirst = suite.files
    .map((file) => ({ file, bytes: statSync(file).size }))
    .sort((one, other) => other.bytes - one.bytes)
  for (const { file, bytes } of longestFirst) {
    const [least] = parts.sort((one, other) => one.bytes - other.bytes)
    least?.files.push(file)
    if (least) least.bytes += bytes
  }
  return parts
    .filter(({ files }) => files.length > 0)
    .map(({ files }, index) => ({
      ...suite,
      name: count === 1 ? suite.name : `${suite.name}, part ${index + 1} of ${count}`,
      files,
    }))
}
