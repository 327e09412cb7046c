import { bannedIn } from './banned.ts'

export type Finding = { file: string; line: number; found: string; instead: string }

/** The banned words in a file's prose: not in names of code, in addresses, or in the keys of messages. */
export const findWords = (file: string, text: string): Finding[] =>
  proseOf(file, text)
    .split('\n')
    .flatMap((line, index) =>
      bannedIn(file).flatMap(({ found, instead }) => {
        const [match] = found.exec(line) ?? []
        return match ? [{ file, line: index + 1, found: match, instead }] : []
      }),
    )

/** With each line where it was. */
const proseOf = (file: string, text: string): string =>
  file.endsWith('.json')
    ? text.replace(/^(\s*)"[^"]*":/gm, '$1')
    : text
        .replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ''))
        .replace(/`[^`\n]*`/g, '')
        .replace(/\]\([^)\n]*\)/g, ']')
