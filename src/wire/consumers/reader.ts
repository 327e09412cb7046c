import type { Scope } from '../../domain/consumers.ts'

/** Who reads the wire by a key of theirs. */
export type KeyedReader = {
  kind: 'consumer'
  id: string
  name: string
  scopes: readonly Scope[]
  ratePerMinute: number
}

export type Reader = { kind: 'anonymous' } | KeyedReader

export const ANONYMOUS: Reader = { kind: 'anonymous' }

/** Whether whole items show this reader the details of contacts that are for the press. */
export const seesPress = (reader: Reader | undefined): boolean =>
  reader?.kind === 'consumer' && reader.scopes.includes('press')
