import type { Endpoint } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { privateAnswer } from '../jsonBody.ts'
import { newRecoveryCodes, requireBothProofs, storeSecondFactor } from './rows.ts'

/** `POST /api/users/second-factor/recovery-codes`: new ones, shown this once; the old ones are dead. */
export const renewCodesEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor/recovery-codes',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const row = await requireBothProofs(at)
    const { shown, kept } = newRecoveryCodes()
    await storeSecondFactor(at, row.id, { recoveryCodes: kept })
    return privateAnswer({ recoveryCodes: shown })
  },
})
