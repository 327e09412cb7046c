import { clearance } from './english/clearance.ts'
import { desk } from './english/desk.ts'
import { hosts } from './english/hosts.ts'
import { parties } from './english/parties.ts'
import { people } from './english/people.ts'
import { phrases, text } from './english/text.ts'

/**
 * What the newsroom says to people in sentences, in English, which is how rules, logs and the API have it; what is in
 * braces is put in. Whoever reads another language is answered in it (translate.ts, ADR 24), from one table a language.
 */
export const SENTENCES = [...clearance, ...parties, ...text, ...people, ...desk, ...hosts] as const
export const PHRASES = phrases

export type Sentence = (typeof SENTENCES)[number]
export type Phrase = (typeof PHRASES)[number]

/** One language's sentences, each by the English one, with the places that it needs. */
export type Sentences = Readonly<Record<Sentence | Phrase, string>>

/** As much of a language's table as one list holds: `Part<typeof clearance>`. */
export type Part<List extends readonly string[]> = Readonly<Record<List[number], string>>
