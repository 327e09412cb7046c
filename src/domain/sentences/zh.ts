import { clearance } from './zh/clearance.ts'
import { desk } from './zh/desk.ts'
import { hosts } from './zh/hosts.ts'
import { parties } from './zh/parties.ts'
import { people } from './zh/people.ts'
import { text } from './zh/text.ts'
import type { Sentences } from './sentences.ts'

export const zh: Sentences = { ...clearance, ...parties, ...text, ...people, ...desk, ...hosts }
