import { clearance } from './ar/clearance.ts'
import { desk } from './ar/desk.ts'
import { hosts } from './ar/hosts.ts'
import { parties } from './ar/parties.ts'
import { people } from './ar/people.ts'
import { text } from './ar/text.ts'
import type { Sentences } from './sentences.ts'

export const ar: Sentences = { ...clearance, ...parties, ...text, ...people, ...desk, ...hosts }
