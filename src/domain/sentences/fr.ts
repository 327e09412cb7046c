import { clearance } from './fr/clearance.ts'
import { desk } from './fr/desk.ts'
import { hosts } from './fr/hosts.ts'
import { parties } from './fr/parties.ts'
import { people } from './fr/people.ts'
import { text } from './fr/text.ts'
import type { Sentences } from './sentences.ts'

export const fr: Sentences = { ...clearance, ...parties, ...text, ...people, ...desk, ...hosts }
