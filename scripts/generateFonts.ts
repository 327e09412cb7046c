import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { URDU } from './fonts/letters.ts'

/**
 * `npm run generate:fonts`: cuts from the whole font what pages in Urdu need of it. By fontTools, which needs Python 3.10 with
 * venv: HarfBuzz's own cut lets the rules of the letters share their parts, which is smaller as it lies and an eighth larger as
 * it travels.
 */
const FONTTOOLS = ['fonttools==4.68.0', 'brotli==1.2.0']
const SOURCE = '@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf'
const TARGET = 'src/app/(site)/fonts/nastaliq-urdu.woff2'

const run = (program: string, args: readonly string[]): void => {
  execFileSync(program, args, { stdio: 'inherit' })
}

/** @returns the program that cuts fonts, fetched where it is not there yet. */
const fetchSubsetter = (): string => {
  const folder = path.resolve(import.meta.dirname, '../.bench', FONTTOOLS.join('-').replaceAll('==', '-'))
  const program = path.join(folder, 'bin/pyftsubset')
  if (existsSync(program)) return program
  rmSync(folder, { recursive: true, force: true })
  run('python3', ['-m', 'venv', folder])
  run(path.join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', ...FONTTOOLS])
  return program
}

const source = path.join('node_modules', SOURCE)
const unicodes = [...URDU].map((letter) => letter.codePointAt(0)?.toString(16)).join(',')
run(fetchSubsetter(), [
  ...[source, `--unicodes=${unicodes}`, '--layout-features=*', '--no-hinting'],
  ...['--flavor=woff2', `--output-file=${TARGET}`],
])
console.log(`${TARGET}: ${statSync(TARGET).size} of ${statSync(source).size} bytes`)
