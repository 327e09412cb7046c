import type { Payload } from 'payload'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { say } from '../../domain/sentences.ts'
import { Refusal } from '../../errors.ts'
import type { ActProof } from '../../register/passkeys/proveAct.ts'
import type { Claimed } from '../../register/passkeys/proveLogin.ts'
import { registerServicesOf } from '../../services.ts'
import { toOpenAsking } from '../passkeys/toAsking.ts'

const passkeysOf = (payload: Payload) =>
  readAdminConfig(payload.config.admin.custom).has.register
    ? registerServicesOf(payload).register.passkeys
    : null

/** Whether people can answer with a passkey where a code is asked for. */
export const hasPasskeyLogin = (payload: Payload): boolean => passkeysOf(payload)?.isOn() ?? false

/** What a passkey signs in the place of a code. @throws Refusal `wrong-state` where there can be none. */
export const askPasskey = (payload: Payload, claimed: Claimed): object => {
  const passkeys = passkeysOf(payload)
  if (!passkeys) throw new Refusal('wrong-state', say('passkeys.off'))
  return toOpenAsking(passkeys.askLogin(claimed))
}

type Given = { claimed: Claimed; person: string; given: ActProof | null }

/** To be asked outside of any transaction: what was answered is used up, whatever becomes of the login. */
export const isPasskeyOf = async (payload: Payload, { given, ...asked }: Given): Promise<boolean> =>
  given !== null && ((await passkeysOf(payload)?.proveLogin({ ...asked, given })) ?? false)
