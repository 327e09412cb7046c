import { clearance } from './ru/clearance.ts'
import { desk } from './ru/desk.ts'
import { hosts } from './ru/hosts.ts'
import { parties } from './ru/parties.ts'
import { people } from './ru/people.ts'
import { text } from './ru/text.ts'
import type { Sentences } from './sentences.ts'

export const ru: Sentences = { ...clearance, ...parties, ...text, ...people, ...desk, ...hosts }
