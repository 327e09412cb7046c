import { cp, readdir } from 'node:fs/promises'
import { run } from '../run.ts'

/** The host application of `dev/` in this folder, which is empty, with the newsroom as it is packed. */
export const installHost = async (folder: string): Promise<void> => {
  await run('npm', ['pack', '--pack-destination', folder], { cwd: process.cwd(), env: { NODE_OPTIONS: '' } })
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!tarball) throw new Error('npm has packed nothing.')
  await cp('dev', folder, { recursive: true, filter: (file) => !/node_modules|\.next/.test(file) })
  const quietly = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  // In production npm would leave out what builds need.
  await run('npm', ['install', ...quietly, `./${tarball}`], {
    cwd: folder,
    env: { NODE_OPTIONS: '', NODE_ENV: 'development' },
  })
}

/** As a deployment would: the import map, then the build with its types. @returns what the build warned of. */
export const buildHost = async (folder: string, env: Record<string, string>): Promise<string[]> => {
  await run('npx', ['payload', 'generate:importmap'], { cwd: folder, env })
  const printed = await run('npx', ['next', 'build'], { cwd: folder, env })
  return printed.split('\n').filter((line) => /warning/i.test(line))
}
