import type { Endpoint } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { privateAnswer } from '../jsonBody.ts'
import { readBoth } from './bodies.ts'
import { newRecoveryCodes, requireCode, requireOwnRow, requirePassword, storeSecondFactor } from './rows.ts'

/** `POST /api/users/second-factor/recovery-codes`: new ones, shown this once; the old ones are dead. */
export const renewCodesEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor/recovery-codes',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const row = await requireOwnRow(at)
    const { password, code } = await readBoth(req)
    await requirePassword(row, password)
    await requireCode(at, row, code)
    const { shown, kept } = newRecoveryCodes()
    await storeSecondFactor(at, row.id, { recoveryCodes: kept })
    return privateAnswer({ recoveryCodes: shown })
  },
})
