import type { AdminConfig } from '../../domain/adminConfig.ts'
import { type AccountView, membershipsOf, pagesFor } from '../../admin/ownRights.ts'
import { deskLinkWords } from '../../admin/deskLinkWords.ts'
import type { PaletteMessages } from '../../locales/palette.ts'
import { toSearchWords, toWords } from '../../domain/searchForm.ts'
import { textPath } from '../../domain/textPath.ts'
import type { ReadItem } from '../myDesk/myDesk.ts'

/** A person, a contact or an organisation: what they are called, and what they are. */
export type Named = { collection: string; id: string; name: string; detail: string }

/** What `GET /api/desk/search` answers: no totals, which would count what is not shown. */
export type SearchAnswer = {
  /** With the word for where each is, in the reader's language: the first page of the admin need not have them all. */
  entries: (ReadItem & { stage: string })[]
  people: Named[]
  contacts: Named[]
  organisations: Named[]
}

export type OptionGroup = 'entries' | 'people' | 'contacts' | 'organisations' | 'commands'

/** A line of the dialog; `path` stands below the admin's route. */
export type Option = { group: OptionGroup; label: string; detail: string; path: string }

const pathOf = ({ collection, id }: { collection: string; id: string }) => `/collections/${collection}/${id}`

const named =
  (group: 'people' | 'contacts' | 'organisations', words: PaletteMessages) =>
  (one: Named): Option => ({
    group,
    label: one.name,
    detail: [words.groups[group], one.detail].filter(Boolean).join(' · '),
    path: pathOf(one),
  })

/** What was found, texts first. */
export const toOptions = (answer: SearchAnswer | null, words: PaletteMessages): Option[] =>
  answer === null
    ? []
    : [
        ...answer.entries.map((entry): Option => ({
          group: 'entries',
          label: entry.title ?? words.untitled,
          detail: [words.types[entry.type], entry.lead, entry.stage].join(' · '),
          path: textPath(entry),
        })),
        ...answer.people.map(named('people', words)),
        ...answer.contacts.map(named('contacts', words)),
        ...answer.organisations.map(named('organisations', words)),
      ]

type Known = {
  words: PaletteMessages
  known: Pick<AdminConfig, 'slugs' | 'pages'>
  person: AccountView
  language: string
  /** Where their account is, below the admin's route. */
  account: string
}

/** What can be done from anywhere; only what the person may do. */
export const commandsFor = ({ words, known, person, language, account }: Known): Option[] => {
  const { slugs, pages } = known
  const { commands, groups } = words
  const pageNames = deskLinkWords(language)
  const of = (label: string, path: string): Option => ({
    group: 'commands',
    label,
    detail: groups.commands,
    path,
  })
  const isEditor = membershipsOf(person).some(({ roles }) => roles.includes('editor'))
  return [
    ...(isEditor
      ? [
          of(commands.newMediaUpdate, `/compose/${slugs.mediaUpdates}/new`),
          of(commands.newStatement, `/compose/${slugs.statements}/new`),
          of(commands.newEvent, `/compose/${slugs.events}/new`),
          of(commands.newContact, `/collections/${slugs.mediaContacts}/create`),
        ]
      : []),
    // Where the desk is the first page, it has no path of its own.
    ...(pages.desk ? [] : [of(pageNames.desk, '/')]),
    ...pagesFor(person, pages).map(({ page, path }) => of(pageNames[page], path)),
    of(commands.mediaUpdates, `/collections/${slugs.mediaUpdates}`),
    of(commands.statements, `/collections/${slugs.statements}`),
    of(commands.events, `/collections/${slugs.events}`),
    of(commands.account, account),
  ]
}

/** Commands whose words begin as what is typed; all of them while nothing is. */
export const matching = (commands: readonly Option[], typed: string): Option[] => {
  const words = toSearchWords(typed)
  return commands.filter(({ label }) => {
    const own = toWords(label)
    return words.every((word) => own.some((one) => one.startsWith(word)))
  })
}
