import type { Scope } from '../../domain/consumers.ts'

/**
 * Who reads the wire by a key of theirs. A journalist's key opens one grant of an embargoed text, whose id is theirs; of
 * everything else it shows what everybody sees.
 */
export type KeyedReader = {
  kind: 'consumer' | 'journalist'
  id: string
  name: string
  scopes: readonly Scope[]
  ratePerMinute: number
}

export type Reader = { kind: 'anonymous' } | KeyedReader

export const ANONYMOUS: Reader = { kind: 'anonymous' }

/** Whether whole items show this reader the details of contacts that are for the press. */
export const seesPress = (reader: Reader | undefined): boolean =>
  reader !== undefined && reader.kind !== 'anonymous' && reader.scopes.includes('press')
