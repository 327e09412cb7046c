import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { send, type Sent } from '../../admin/send.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { sending } from '../../locales/sending.ts'

type Asking = { issued: string; salt: string; options: PublicKeyCredentialRequestOptionsJSON }
type Creating = { request: string; options: PublicKeyCredentialCreationOptionsJSON }
type Refused = Extract<Sent, { ok: false }>
type Answered<T> = { ok: true; given: T } | Refused

/** The person has closed the browser's dialog, or it has timed out: no passkey was used. */
const notTouched = (why: 'notTouched' | 'noPasskey' = 'notTouched'): Refused => ({
  ...{ ok: false, status: 0, body: {} },
  message: inOwnWords('sending', sending, document.documentElement.lang)[why],
})

/** What the newsroom takes as a proof, from what the person's passkey has signed. @param url that asks for it. */
export const touchFor = async (url: string, body: unknown): Promise<Answered<object>> => {
  const asked = await send('POST', url, body)
  if (!asked.ok) return asked
  const { options, issued, salt } = asked.body as unknown as Asking
  if (options.allowCredentials?.length === 0) return notTouched('noPasskey')
  const { startAuthentication } = await import('@simplewebauthn/browser')
  try {
    const { id, response } = await startAuthentication({ optionsJSON: options })
    const { authenticatorData, clientDataJSON: clientData, signature } = response
    const proof = { scheme: 'webauthn', credential: id, authenticatorData, clientData, signature, issued }
    return { ok: true, given: salt ? { ...proof, salt } : proof }
  } catch {
    return notTouched()
  }
}

/** A passkey that the person makes now. @param url of the organisation's passkeys. */
export const makePasskey = async (url: string): Promise<Answered<object>> => {
  const begun = await send('POST', `${url}/begin`, {})
  if (!begun.ok) return begun
  const { request, options } = begun.body as unknown as Creating
  const { startRegistration } = await import('@simplewebauthn/browser')
  try {
    return { ok: true, given: { request, response: await startRegistration({ optionsJSON: options }) } }
  } catch {
    return notTouched()
  }
}

/** An act that its organisation lets nobody do without a passkey is asked for once more, with one. */
export const sendWithPasskey = async (url: string, body: unknown): Promise<Sent> => {
  const touched = await touchFor(`${url}/challenge`, body)
  return touched.ok ? send('POST', url, { ...(body as object), proof: touched.given }) : touched
}

/** Whether the answer says that a passkey is asked for. */
export const asksPasskey = (sent: Sent): boolean => {
  const [first] = (sent.ok ? [] : (sent.body.errors ?? [])) as { reason?: string }[]
  return first?.reason === 'proof-required'
}
