import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export type Source = { file: string; text: string; lines: number }

const ROOTS = ['src', 'packages/client/src', 'packages/verify/src']
/** Written by a command, each of them named in package.json. */
const GENERATED = [
  'src/payload-types.ts',
  'src/locales/',
  'packages/client/src/locale.ts',
  'src/migrations/',
  'src/app/(payload)/admin/importMap.js',
]

/** What people read and change: everything in `src` and the packages but what is generated. Paths from the root. */
export const readSources = (root = process.cwd()): Source[] =>
  ROOTS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  )
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !GENERATED.some((one) => file.startsWith(one)))
    .sort()
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8')
      return { file, text, lines: text.split('\n').length - 1 }
    })

/** Words in other languages, whose number is that of the languages: `words/fr.ts`, `words/fr/parties.ts`. */
export const isLocale = ({ file }: Pick<Source, 'file'>): boolean =>
  /\/(en|fr|es|ar|ru|zh|ur|english)(\.ts$|\/)/.test(file)
