import fc from 'fast-check'
import type { EntryName } from './cast.ts'
import { scenes } from './scenes.ts'
import { entry, slug, type Step, steps } from './steps.ts'

export type Invitation = { entry: EntryName; organisation: string; role: string }
export type Sequence = { invitations: Invitation[]; steps: Step[] }

const invitation: fc.Arbitrary<Invitation> = fc.record({
  entry,
  organisation: slug,
  role: fc.constantFrom('co-author', 'co-signatory', 'co-signatory', 'supporter', 'observer'),
})

const alone = ({ weight, arbitrary }: (typeof steps)[number]) => ({
  weight,
  arbitrary: arbitrary.map((step) => [step]),
})

/** Who is invited at first, and what happens then. */
export const sequences: fc.Arbitrary<Sequence> = fc.record({
  invitations: fc.array(invitation, { maxLength: 9, size: 'max' }),
  steps: fc
    .array<Step[]>(fc.oneof(...steps.map(alone), ...scenes), { minLength: 1, maxLength: 18, size: 'max' })
    .map((parts) => parts.flat()),
})
