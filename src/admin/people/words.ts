import { toDeskLanguage } from '../../domain/deskLanguages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { people, type PeopleMessages } from '../../locales/people.ts'

export type PeopleWords = PeopleMessages

/** @param language of the admin; one that has no words of ours is answered in English. */
export const peopleWords = (language: string): PeopleWords =>
  inOwnWords('people', language, people[toDeskLanguage(language)])
