import type { Endpoint } from 'payload'
import { swapRecord } from '../../access/accounts.ts'
import { findStep } from '../../access/secondFactor.ts'
import { readCode } from '../../domain/secondFactor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { privateAnswer } from '../jsonBody.ts'
import { readNewCode } from './bodies.ts'
import { tellOwner } from './tellOwner.ts'
import { newRecoveryCodes, notRight, requireOwnRow, storeSecondFactor } from './rows.ts'
import { say } from '../../domain/sentences.ts'

/** `POST /api/users/second-factor/confirm`: from here on it is asked at each login. Shows the recovery codes, this once. */
export const confirmEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor/confirm',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const row = await requireOwnRow(at)
    const { code } = await readNewCode(req)
    if (!row.totpPending) throw new Refusal('wrong-state', say('secondFactor.nothingToConfirm'))
    const given = readCode(code)
    const secret = req.payload.decrypt(row.totpPending)
    const step = given?.kind === 'totp' ? findStep(secret, given.code) : null
    if (step === null) throw notRight()
    const { shown, kept } = newRecoveryCodes()
    const accounts = { payload: req.payload, slugs, req }
    // Of two at once one is told the codes that count.
    if (
      !(await swapRecord(accounts, row.id, { totpPending: { equals: row.totpPending } }, { totpPending: '' }))
    )
      throw new Refusal('wrong-state', say('secondFactor.confirmedAtOnce'))
    await storeSecondFactor(at, row.id, {
      hasSecondFactor: true,
      totpSecret: row.totpPending,
      totpStep: step,
      recoveryCodes: kept,
    })
    await tellOwner(at, row, 'on')
    return privateAnswer({ recoveryCodes: shown })
  },
})
