import { literalOf, NOT_PUBLIC, readTarget } from '../../domain/webhooks/targets.ts'
import { Refusal } from '../../errors.ts'
import { type Guard, resolveGuarded, TargetRefused } from './lookUp.ts'
import { say } from '../../domain/sentences.ts'

/** Asked when a receiver is set up or switched on. @throws Refusal `invalid` with a sentence for whoever does it. */
export const requireTarget = async (guard: Guard, text: string): Promise<void> => {
  const target = readTarget(text, guard.policy)
  if (!target.ok) throw new Refusal('invalid', target.sentence)
  if (literalOf(target.url)) return
  try {
    await resolveGuarded(target.url.hostname, guard)
  } catch (error) {
    throw new Refusal('invalid', error instanceof TargetRefused ? NOT_PUBLIC : UNKNOWN)
  }
}

const UNKNOWN = say('receivers.unknownName')
