import { send } from '../../admin/send.ts'
import { isRich } from '../../domain/merging/isRich.ts'
import { isOvertaken, type LocalCopy } from './localCopies.ts'

/** As `GET …/changes` answers. */
type Changes = {
  /** 0 where there are none. */
  revision: number
  by: { id: string; name: string; at: string }[]
  fields: { name: string; locales?: string[] }[] | null
}
/** What is stored now, and how it came to differ from what the form was opened with. */
export type Theirs = { changes: Changes; document: Record<string, unknown> }

/** A top-level field of a text that two people have changed to different things. */
export type FieldConflict = { name: string; mine: unknown; theirs: unknown }
export type Choice = 'mine' | 'theirs' | 'both'

type Document = Record<string, unknown>
type FieldState = { value?: unknown; initialValue?: unknown }
type Changed = { name: string; locales?: string[] }

/** The top-level fields that the person has changed in the form since it was opened. */
export const changedInForm = (fields: Record<string, FieldState>): string[] => [
  ...new Set(
    Object.entries(fields)
      .filter(([, { value, initialValue }]) => !isSame(value, initialValue))
      .map(([path]) => path.split('.')[0] ?? path),
  ),
]

type Sides = {
  mine: Document
  theirs: Document
  changedByMe: string[]
  changedByThem: Changed[] | null
  locale: string
}

/**
 * What both have changed, and differently. Where the server cannot say any more what they have changed, whatever differs
 * may be theirs.
 */
export const conflictsIn = ({ mine, theirs, changedByMe, changedByThem, locale }: Sides): FieldConflict[] =>
  changedByMe
    .filter((name) => isTheirs(name, changedByThem, locale) && !isSame(mine[name], theirs[name]))
    .map((name) => ({ name, mine: mine[name], theirs: theirs[name] }))

const isTheirs = (name: string, changed: Changed[] | null, locale: string): boolean =>
  changed === null ||
  changed.some((field) => field.name === name && (!field.locales || field.locales.includes(locale)))

type ConflictQuestion = { mine: Document; changedByMe: string[]; theirs: Document }

/** Whether all that the person has changed is stored as they have it. */
export const isStored = ({ mine, changedByMe, theirs }: ConflictQuestion): boolean =>
  changedByMe.length > 0 && changedByMe.every((name) => isSame(mine[name], theirs[name]))

type Merge = {
  mine: Document
  changedByMe: string[]
  clashes: FieldConflict[]
  choices: Record<string, Choice>
}

/** What is to be sent: what only the person has changed, and of each clash what they chose. All else stays as theirs. */
export const merged = ({ mine, changedByMe, clashes, choices }: Merge): Document =>
  Object.fromEntries(
    changedByMe.flatMap((name) => {
      const clash = clashes.find((one) => one.name === name)
      const choice = clash ? (choices[name] ?? 'mine') : 'mine'
      if (choice === 'theirs') return []
      return [[name, clash && choice === 'both' ? bothOf(clash) : (mine[name] ?? null)]]
    }),
  )

/** Only running text can stand one after the other. */
export const canKeepBoth = ({ mine, theirs }: FieldConflict): boolean => isRich(mine) && isRich(theirs)

const bothOf = ({ mine, theirs }: FieldConflict): unknown =>
  isRich(mine) && isRich(theirs)
    ? { ...theirs, root: { ...theirs.root, children: [...theirs.root.children, ...mine.root.children] } }
    : mine

/** As words to read side by side; a paragraph is a line. */
export const toWords = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (isRich(value)) return value.root.children.map(wordsOf).join('\n')
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  if (Array.isArray(value)) return value.map(toWords).join('\n')
  return Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([, inner]) => toWords(inner))
    .filter(Boolean)
    .join(', ')
}

/** In every language. */
const PICTURE = '▣'

const wordsOf = (node: unknown): string => {
  const { type, text, children } = (node ?? {}) as { type?: string; text?: string; children?: unknown[] }
  if (type === 'picture') return PICTURE
  // Cells of a table, and its rows, would run into each other.
  const between = type === 'table' ? '\n' : type === 'tablerow' ? ' | ' : ''
  return text ?? (children ?? []).map(wordsOf).join(between)
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

type Asked = { endpoint: string; locale: string; revision: number }

/** What others have saved since a revision; null where nobody has, or it cannot be read: the server refuses then what is stale. */
export const readTheirs = async ({ endpoint, locale, revision }: Asked): Promise<Theirs | null> => {
  const answer = await send('GET', `${endpoint}/changes?since=${revision}`)
  const changes = answer.ok ? (answer.body as unknown as Changes) : null
  if (!changes || changes.revision === revision) return null
  const present = await send('GET', `${endpoint}?depth=0&locale=${locale}&fallback-locale=none`)
  return present.ok ? { changes, document: present.body } : null
}

type Read = { ok: true; theirs: Theirs | null } | { ok: false; message: string }

/** The same for a copy of what has no revisions: nothing refuses there what is stale, so a save needs the answer first. */
export const readNewer = async (
  { endpoint, locale }: Omit<Asked, 'revision'>,
  copy: LocalCopy,
): Promise<Read> => {
  const present = await send('GET', `${endpoint}?depth=0&locale=${locale}&fallback-locale=none`)
  if (!present.ok) return { ok: false, message: present.message }
  if (!isOvertaken(copy, present.body)) return { ok: true, theirs: null }
  // Only texts record who changed which field, so every field that differs may be theirs.
  const changes = { revision: 0, by: [], fields: null }
  return { ok: true, theirs: { changes, document: present.body } }
}
