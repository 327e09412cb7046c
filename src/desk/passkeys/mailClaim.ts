import { type Asker, findPeopleOf } from '../../access/staff.ts'
import { sayClocks } from '../../domain/mails/clocks.ts'
import { isolate, plainLine } from '../../domain/mails/isolate.ts'
import { type Letter, mailWords } from '../../domain/mails/letter.ts'
import { fill } from '../../domain/messages.ts'
import type { LedgerEntry } from '../../domain/passkeys/ledger.ts'
import { CLAIM_WAITS_MS } from '../../domain/passkeys/ledgerState.ts'
import { findTakingPart, sendMails } from '../../mails.ts'
import { registerServicesOf } from '../../services.ts'

/** Tells everybody at the organisation that a manager claims a new ledger: the owner of an earlier key can stop it. */
export const mailClaim = async (asker: Asker, { type, organisation, at, by }: LedgerEntry): Promise<void> => {
  if (type !== 'claim') return
  const { payload } = asker
  const { publicUrl, register } = registerServicesOf(payload)
  const account = `${publicUrl()}${payload.config.routes.admin}/account`
  const takesEffectAt = new Date(Date.parse(at) + CLAIM_WAITS_MS).toISOString()
  const who = (await register.people([by])).get(by) ?? ''
  for (const { id, acronym } of await findTakingPart(asker, [organisation])) {
    const people = await findPeopleOf(asker, id)
    const mails = people.map(({ email: to, language }) => ({
      to,
      letter: letterOf({ acronym, who, takesEffectAt, account }, language ?? 'en'),
    }))
    await sendMails(payload, mails, { what: 'The notice that new passkeys are asked for', kind: 'passkeys' })
  }
}

type Told = { acronym: string; who: string; takesEffectAt: string; account: string }

const letterOf = ({ acronym, who, takesEffectAt, account }: Told, language: string): Letter => {
  const { passkeys, buttons, why } = mailWords(language)
  const organisation = isolate(acronym, language)
  const at = isolate(sayClocks(takesEffectAt, language, { own: null, venue: null }).join(' · '), language)
  const subject = fill(passkeys.subject, { organisation })
  return {
    ...{ language, organisation: acronym, subject, heading: subject },
    paragraphs: [
      fill(passkeys.text, { organisation }),
      plainLine(who),
      fill(passkeys.from, { at }),
      fill(passkeys.object, { organisation }),
    ],
    button: { label: buttons.account, link: account },
    why: fill(why.people, { organisation }),
  }
}
