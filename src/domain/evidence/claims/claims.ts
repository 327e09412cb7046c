import { extensions, freeOfFourEyes, persons, released, silences, submits } from './acts.ts'
import { atDesk, names, older, opened } from './beside.ts'
import { type Claim, type Claimed, PROOFS } from './claim.ts'
import { joint } from './joint.ts'
import { byFile, byHeads } from './proved.ts'

/** What the file says, and by what each of it is proved, in the order of the proofs. */
export const claimsOf = (claimed: Claimed): Claim[] => {
  const all = [
    ...[byFile, byHeads, opened, persons, freeOfFourEyes, submits, extensions, silences],
    ...[released, joint, atDesk, names, older],
  ].flatMap((say) => say(claimed))
  return PROOFS.flatMap((by) => all.filter((each) => each.by === by))
}
