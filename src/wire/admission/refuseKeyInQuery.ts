import { KEY_MARK } from '../../domain/keys.ts'
import { Refusal } from '../../errors.ts'
import { forPrograms } from '../../domain/sentences.ts'

const IN_QUERY = new RegExp(`(?:^|[=&])${KEY_MARK}[\\w-]{8,}`)

/**
 * A key opens the world's API, by its header alone: in an address it would be in every log on the way
 * (docs/threats.md 29).
 *
 * @param url one that `refuseUnreadableAddress` lets through: others cannot be decoded.
 * @throws Refusal `unauthenticated`, whether or not there is such a key.
 */
export const refuseKeyInQuery = (url: string): void => {
  const index = url.indexOf('?')
  if (index >= 0 && IN_QUERY.test(decodeURIComponent(url.slice(index + 1)))) throw noKeyHere()
}

/** To whoever shows a key where it opens nothing. */
export const noKeyHere = (): Refusal =>
  new Refusal(
    'unauthenticated',
    forPrograms('A consumer’s key opens /v1 and /feeds only, and only in the header Authorization.'),
  )
