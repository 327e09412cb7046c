import type { Endpoint } from 'payload'
import { Secret } from 'otpauth'
import { renderSVG } from 'uqr'
import { toTotp } from '../../access/secondFactor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { extensionsOf } from '../../services.ts'
import { privateAnswer } from '../jsonBody.ts'
import { addressesOf } from '../../access/persons.ts'
import { requireFirstProof, requireOwnRow, storeSecondFactor } from './rows.ts'

const SECRET_BYTES = 20

/**
 * `POST /api/users/second-factor`: a new secret, shown once as text, link and picture. Nothing changes until `confirm`
 * has seen a code of it; who has a second factor already keeps that one until then.
 */
export const beginEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const row = await requireOwnRow(at)
    await requireFirstProof(at, row)
    const { base32 } = new Secret({ size: SECRET_BYTES })
    const address = (await addressesOf({ payload: req.payload, slugs, req }, [row])).get(row.id)
    const uri = toTotp(base32, address || (row.name ?? ''), extensionsOf(req.payload).brand.name).toString()
    await storeSecondFactor(at, row.id, { totpPending: req.payload.encrypt(base32) })
    return privateAnswer({ secret: base32, uri, picture: renderSVG(uri, { ecc: 'M', border: 2 }) })
  },
})
