import type { PasskeysView } from '../../../src/domain/passkeys/passkeysView.ts'
import { Authenticator } from '../passkeys/authenticator.ts'
import type { Json } from './desk.ts'
import { PUBLIC_URL } from './exchange.ts'
import type { World } from './tokens.ts'
import type { Person } from './world.ts'

const [MA, RA, EA] = ['manager@unodc.example', 'reviewer@unodc.example', 'editor@unodc.example'] as const
const DOOR = '/api/passkeys/unodc'

/** What somebody might name of UNODC’s ledger. */
export type LedgerNames = { credentials: string[]; requests: string[] }

/**
 * UNODC’s passkeys. In the first world its manager has one; in the second the manager has another, the reviewer one that was
 * let in, the editor one that was let in and revoked, and one that waits.
 */
export const keepLedger = async (world: World, { ask }: Person): Promise<LedgerNames> => {
  const names: LedgerNames = { credentials: [], requests: [] }
  const make = async (who: string, name: string) => {
    const device = new Authenticator(`${name} of world ${world}`, { origin: PUBLIC_URL })
    const { request, options } = await ask(who, 'POST', `${DOOR}/begin`, {})
    const { challenge } = options as { challenge: string }
    const response = device.register(challenge, { origin: PUBLIC_URL })
    await ask(who, 'POST', `${DOOR}/made`, { request, response })
    names.credentials.push(device.credential)
    names.requests.push(String(request))
    return { device, request }
  }
  const manager = await make(MA, 'manager')
  const change = async (said: Json) => {
    const { issued, salt, options } = await ask(MA, 'POST', `${DOOR}/challenge`, said)
    const { challenge } = options as { challenge: string }
    const signed = manager.device.sign(Buffer.from(challenge, 'base64url').toString('hex'), {})
    return ask(MA, 'POST', `${DOOR}/change`, {
      ...said,
      proof: { ...signed, issued, ...(salt ? { salt } : {}) },
    })
  }
  if (world === 1) return names
  await change({ type: 'enrol', request: (await make(RA, 'reviewer')).request })
  const editor = await make(EA, 'editor')
  await change({ type: 'enrol', request: editor.request })
  await change({ type: 'revoke', credential: editor.device.credential })
  await make(EA, 'editor, again')
  const { keys, requests } = (await ask(MA, 'GET', DOOR)) as unknown as PasskeysView
  if (keys.length !== 2 || requests.length !== 1) throw new Error('The ledger is not what it was to be.')
  return names
}
