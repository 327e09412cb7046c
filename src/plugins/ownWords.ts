import type { Config } from 'payload'
import { type DeskLanguage, toDeskLanguage } from '../domain/locales.ts'
import { type WordArea, isGroup, isMessage, type OwnWords, WORD_AREAS } from '../domain/ownWords.ts'
import { bell } from '../locales/bell.ts'
import { calendar } from '../locales/calendar.ts'
import { clearance } from '../locales/clearance.ts'
import { comments } from '../locales/comments.ts'
import { composer } from '../locales/composer.ts'
import { contacts } from '../locales/contacts.ts'
import { desk } from '../locales/desk.ts'
import { health } from '../locales/health.ts'
import { importing } from '../locales/importing.ts'
import { history } from '../locales/history.ts'
import { instants } from '../locales/instants.ts'
import { languages } from '../locales/languages.ts'
import { links } from '../locales/links.ts'
import { mails } from '../locales/mails.ts'
import { media } from '../locales/media.ts'
import { notices } from '../locales/notices.ts'
import { organisation } from '../locales/organisation.ts'
import { parties } from '../locales/parties.ts'
import { paste } from '../locales/paste.ts'
import { palette } from '../locales/palette.ts'
import { people } from '../locales/people.ts'
import { pictures } from '../locales/pictures.ts'
import { readiness } from '../locales/readiness.ts'
import { record } from '../locales/record.ts'
import { reports } from '../locales/reports.ts'
import { saved } from '../locales/saved.ts'
import { saving } from '../locales/saving.ts'
import { sending } from '../locales/sending.ts'
import { sources } from '../locales/sources.ts'
import { stages } from '../locales/stages.ts'
import { subjects } from '../locales/subjects.ts'
import { toolbar } from '../locales/toolbar.ts'
import { translators } from '../locales/translators.ts'
import { type Message, namesIn } from '../domain/messages.ts'

/** Everything that a host may say in other words. */
export const ALL_WORDS: Record<WordArea, Record<DeskLanguage, object>> = {
  ...{ bell, calendar, clearance, comments, composer, desk, instants, languages },
  ...{
    contacts,
    health,
    importing,
    history,
    links,
    mails,
    media,
    notices,
    organisation,
    palette,
    parties,
    paste,
    people,
    pictures,
    readiness,
    record,
    reports,
  },
  ...{ saved, saving, sending, sources, stages, subjects, toolbar, translators },
}

/**
 * What a host says in other words: `i18n.translations.<language>.communique.<area>`, beside its own translations.
 * @throws Error at start for an area that there is not, and for a message that cannot be read or wants what nobody puts in.
 */
export const ownWordsOf = ({ i18n }: Config): OwnWords | undefined => {
  const translations = (i18n?.translations ?? {}) as Record<
    string,
    { communique?: Record<string, object> } | undefined
  >
  const found = Object.entries(translations).flatMap(([language, all]) =>
    all?.communique ? [[language, all.communique] as const] : [],
  )
  for (const [language, areas] of found) {
    const unknown = Object.keys(areas).find((area) => !(WORD_AREAS as readonly string[]).includes(area))
    if (unknown)
      throw new Error(
        `[newsroomPlugin] i18n.translations.${language}.communique.${unknown}: there is no such area, only ${WORD_AREAS.join(', ')}.`,
      )
    for (const [area, own] of Object.entries(areas))
      refuseOthers(
        `i18n.translations.${language}.communique.${area}`,
        own,
        ALL_WORDS[area as WordArea][toDeskLanguage(language)],
      )
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

const refuseOthers = (path: string, own: unknown, ours: unknown): void => {
  if (typeof own === 'string') {
    if (isMessage(ours)) refuseOther(path, own, ours)
  } else if (isGroup(own) && isGroup(ours))
    for (const [key, value] of Object.entries(own)) refuseOthers(`${path}.${key}`, value, ours[key])
}

const refuseOther = (path: string, own: string, ours: string | Message): void => {
  const known = namesIn(ours)
  const unknown = namesOf(path, own).find((name) => !known.includes(name))
  if (unknown === undefined) return
  const list = known.length > 0 ? `: only ${known.map((name) => `{${name}}`).join(', ')}` : ''
  throw new Error(`[newsroomPlugin] ${path}: nothing is put in for {${unknown}} there${list}.`)
}

const namesOf = (path: string, own: string): string[] => {
  try {
    return namesIn(own)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`[newsroomPlugin] ${path} is no ICU message: ${why}`, { cause: error })
  }
}
