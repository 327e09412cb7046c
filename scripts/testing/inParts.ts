import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { patternsOf, type Suite } from './runSuite.ts'

/**
 * A suite in so many parts of about the same length, each for a process of its own: what Jest keeps of every file that it
 * has run makes the later ones slow, and several short tasks leave no core idle at the end.
 */
export const inParts = (suite: Suite, count: number): Suite[] => {
  const parts = Array.from({ length: count }, () => ({ bytes: 0, files: [] as string[] }))
  for (const { file, bytes } of filesOf(suite)) {
    const [least] = parts.sort((one, other) => one.bytes - other.bytes)
    least?.files.push(file)
    if (least) least.bytes += bytes
  }
  return parts
    .filter(({ files }) => files.length > 0)
    .map(({ files }, index) => ({ ...suite, name: `${suite.name}, part ${index + 1} of ${count}`, files }))
}

/** The longest first. */
const filesOf = (suite: Suite): { file: string; bytes: number }[] => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...['node_modules/jest/bin/jest.js', '--listTests'], ...patternsOf(suite)],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' } },
  )
  if (status !== 0) throw new Error(`Jest does not list the files of “${suite.name}”: ${stderr}`)
  return stdout
    .split('\n')
    .filter((line) => line.endsWith('.test.ts'))
    .map((file) => ({ file, bytes: statSync(file).size }))
    .sort((one, other) => other.bytes - one.bytes)
}
