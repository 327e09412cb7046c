import { clearance } from './es/clearance.ts'
import { desk } from './es/desk.ts'
import { hosts } from './es/hosts.ts'
import { parties } from './es/parties.ts'
import { people } from './es/people.ts'
import { text } from './es/text.ts'
import type { Sentences } from './sentences.ts'

export const es: Sentences = { ...clearance, ...parties, ...text, ...people, ...desk, ...hosts }
