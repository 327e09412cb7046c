import { createHash } from 'node:crypto'
import { askNewsroom } from '../../../src/domain/checking/askNewsroom.ts'
import { readFile, readWords } from '../../../src/domain/checking/files/readFile.ts'
import { judge, type Seen, type Verdict } from '../../../src/domain/checking/judge.ts'
import { type IsSigned, provedEditions } from '../../../src/domain/checking/offline.ts'
import type { EntryType } from '../../../src/domain/entries.ts'
import { isSignatureOf } from '../../../src/domain/evidence/keys.ts'
import type { Newsroom as Asked } from '../../../src/domain/checking/readEditions.ts'
import { getServices } from '../../../src/services.ts'
import { SEGMENTS } from '../../../src/wire/http/routes.ts'
import type { Newsroom } from '../newsroom.ts'
import { getDocument } from '../pdfjs.ts'

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const segmentOf = (type: EntryType): string => SEGMENTS[type]

/** The wire of a newsroom that is open in this process, asked as the page asks it. */
const wireOf = ({ payload }: Newsroom): Asked => ({
  ask: async (address) => {
    const [path = '', query = ''] = address.split('?')
    const request = { method: 'GET', path, query: new URLSearchParams(query), headers: {} }
    const answer = await getServices(payload).wire.handle(request)
    return answer?.status === 200 ? String(answer.body) : null
  },
  segmentOf,
  hash: sha256,
})

const UNREAD: Seen = { kind: 'words', text: '', printed: [], attached: null }

/** What the page says of a file, by the same steps. */
export const checkFile = async (newsroom: Newsroom, name: string, bytes: Uint8Array): Promise<Verdict> => {
  const wire = wireOf(newsroom)
  const byHash = judge(UNREAD, await askNewsroom({ seen: UNREAD, sha256: sha256(bytes) }, wire))
  if (byHash.is !== 'unknown') return byHash
  const seen = await read(name, bytes)
  return judge(seen, await askNewsroom({ seen, sha256: null }, wire))
}

const read = async (name: string, bytes: Uint8Array) => {
  const pdf = async () => ({ getDocument }) // its own types are wider
  const seen = await readFile(Uint8Array.from(bytes), { name, hash: sha256, pdf })
  if (!seen) throw new Error(`${name} is of no kind that can be read.`)
  return seen
}

/** By the browser of who has the page as a file, while the newsroom cannot be asked. */
export const checkFileAlone = async (
  newsroom: Newsroom,
  name: string,
  bytes: Uint8Array,
): Promise<Verdict> => {
  const seen = await read(name, bytes)
  const keys = getServices(newsroom.payload).register.publicKeys()
  const trusted = {
    newsroom: keys[0]?.key ?? '',
    keys: Object.fromEntries(keys.map(({ key, publicKey }) => [key, publicKey])),
  }
  const isSigned: IsSigned = async ({ words, signature, publicKey }) =>
    isSignatureOf(JSON.parse(words), signature, publicKey)
  const deps = { trusted, isSigned, origin: 'https://newsroom.example', segmentOf }
  const editions = seen.carried ? await provedEditions(seen.carried, deps) : []
  if (editions.length === 0) return { is: 'unknown', about: null }
  return judge(seen, { file: null, editions, gone: [], isOffline: true })
}

/** What it says of words that are pasted, or a code that is typed. */
export const checkWords = async (newsroom: Newsroom, typed: string): Promise<Verdict> => {
  const seen = readWords(typed)
  return judge(seen, await askNewsroom({ seen, sha256: null }, wireOf(newsroom)))
}
