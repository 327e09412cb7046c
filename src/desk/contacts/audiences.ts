import { idOf } from '../../domain/references.ts'

/** For whom a line of a contact is, the widest first. */
export const AUDIENCES = ['public', 'press', 'staff'] as const
export type Audience = (typeof AUDIENCES)[number]

type Detail = { id?: string | null; visibility?: string | null }

/** A press contact as its collection has it. */
export type ContactRow = {
  id: string
  name?: string | null
  title?: string | null
  organisation?: unknown
  emails?: (Detail & { address?: string | null })[] | null
  phones?: (Detail & { number?: string | null })[] | null
}

/** `list` and `index`: where it stands in the contact. */
export type Line = { list: 'emails' | 'phones'; index: number; value: string; audience: Audience }

/** What says nothing is for staff alone, as a new line is. */
const audienceOf = (visibility: string | null | undefined): Audience =>
  AUDIENCES.find((one) => one === visibility) ?? 'staff'

/** Addresses, then numbers. */
export const linesOf = ({ emails, phones }: ContactRow): Line[] => [
  ...(emails ?? []).map(({ address, visibility }, index): Line => ({
    ...{ list: 'emails', index, value: address ?? '', audience: audienceOf(visibility) },
  })),
  ...(phones ?? []).map(({ number, visibility }, index): Line => ({
    ...{ list: 'phones', index, value: number ?? '', audience: audienceOf(visibility) },
  })),
]

/** Who can reach somebody at all; `none` where there is nothing to reach them by. */
export const reachOf = (contact: ContactRow): Audience | 'none' => {
  const lines = linesOf(contact)
  return AUDIENCES.find((one) => lines.some(({ audience }) => audience === one)) ?? 'none'
}

export const ownerOfContact = ({ organisation }: ContactRow): string =>
  organisation ? idOf(organisation) : ''

/** Whether adding the contact to a text raises the question: are its press details for the public or for the press? */
export const isToBeAsked = (contact: ContactRow, asked: readonly string[]): boolean =>
  !asked.includes(contact.id) && linesOf(contact).some(({ audience }) => audience === 'press')

type Lists = Pick<ContactRow, 'emails' | 'phones'>

/** What a save sends, so that these lines are for that audience. */
export const withAudience = (
  { emails, phones }: ContactRow,
  isMeant: (line: Pick<Line, 'list' | 'index' | 'audience'>) => boolean,
  audience: Audience,
): Lists => {
  const set = <One extends Detail>(list: Line['list'], rows: readonly One[] | null | undefined): One[] =>
    (rows ?? []).map((row, index) =>
      isMeant({ list, index, audience: audienceOf(row.visibility) }) ? { ...row, visibility: audience } : row,
    )
  return { emails: set('emails', emails), phones: set('phones', phones) }
}

/** Details for the press are for everybody then; those for staff stay theirs. */
export const forThePublic = (contact: ContactRow): Lists =>
  withAudience(contact, ({ audience }) => audience === 'press', 'public')

export const nameOfContact = ({ name, title }: ContactRow): string => [name, title].filter(Boolean).join(', ')

/** What stands in somebody's preferences, of whatever stands there. */
export const readAsked = (value: unknown): string[] =>
  Array.isArray(value) ? (value as unknown[]).filter((one) => typeof one === 'string').slice(0, 1_000) : []
