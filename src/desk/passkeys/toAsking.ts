import { toBase64url } from '../../domain/passkeys/assertion.ts'
import type { Asking } from '../../register/passkeys/proveAct.ts'

/** As a browser takes it: the options of `navigator.credentials.get`, and what goes back with the answer. */
export const toAsking = ({ challenge, issued, salt, rpId, credentials }: Asking) => ({
  issued,
  salt,
  options: {
    challenge: toBase64url(challenge),
    rpId,
    timeout: 300_000,
    userVerification: 'required' as const,
    allowCredentials: credentials.map((id) => ({ type: 'public-key' as const, id })),
  },
})

/** The same where nobody is known yet: no passkey is named, and the browser offers those that it holds. */
export const toOpenAsking = (asking: Asking) => {
  const { options, ...rest } = toAsking(asking)
  const { allowCredentials: _named, ...open } = options
  return { ...rest, options: open }
}
