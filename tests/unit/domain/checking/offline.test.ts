import { generateKeyPairSync } from 'node:crypto'
import { digestOf, manifestOf } from '../../../../src/domain/canonical.ts'
import { readCarriedText } from '../../../../src/domain/checking/digested.ts'
import { judge } from '../../../../src/domain/checking/judge.ts'
import { type IsSigned, provedEditions, type TrustedKeys } from '../../../../src/domain/checking/offline.ts'
import { sha256 } from '../../../../src/domain/digests.ts'
import { introduce, isSignatureOf } from '../../../../src/domain/evidence/keys.ts'
import { signRelease } from '../../../../src/domain/evidence/publicProof.ts'
import { coreOf, leafOf, seenAs, wordsOf, editionOf } from './examples.ts'

const AT = '2024-07-30T05:15:00.000Z'
const ORIGIN = 'https://newsroom.example'

const newsroom = () => {
  const privateKey = generateKeyPairSync('ed25519').privateKey
  const keys = [introduce({ key: privateKey, since: AT, signer: privateKey })]
  const trusted: TrustedKeys = {
    newsroom: keys[0]?.key ?? '',
    keys: Object.fromEntries(keys.map(({ key, publicKey }) => [key, publicKey])),
  }
  return { privateKey, keys, trusted }
}
const own = newsroom()

const proofOf = (
  { privateKey, keys } = own,
  change: Parameters<typeof coreOf>[2] = {},
  html = leafOf('en').html,
) => {
  const text = { core: coreOf('statement', 'boat-1', change), languages: { en: { ...leafOf('en'), html } } }
  const manifest = manifestOf(text)
  const said = { digest: digestOf(manifest), edition: 2, availableAt: AT, organisations: ['unodc'] }
  return {
    statement: signRelease({ said, origin: ORIGIN, keys, privateKey }),
    keys,
    canonical: { manifest, ...text },
  }
}

const isSigned: IsSigned = async ({ words, signature, publicKey }) =>
  isSignatureOf(JSON.parse(words), signature, publicKey)

const prove = async (proof: unknown) => {
  const carried = readCarriedText(JSON.stringify(proof), sha256)
  const deps = { trusted: own.trusted, isSigned, origin: ORIGIN, segmentOf: () => 'statements' }
  return carried ? provedEditions(carried, deps) : []
}
const judgeAlone = async (words: string, proof: unknown = proofOf()) =>
  judge(seenAs(words, { attached: 'sha256:00', kind: 'docx' }), {
    ...{ file: null, editions: await prove(proof), gone: [], isOffline: true },
  })

const words = wordsOf(editionOf('en'))

describe('a file that is checked without the newsroom', () => {
  it('is genuine as it was released, whatever stands around it, and nothing is said of what came since', async () => {
    expect(await judgeAlone(words)).toMatchObject({
      ...{ is: 'genuine', foreign: 0 },
      about: { edition: 2, availableAt: AT, url: `${ORIGIN}/en/statements/boat-1`, since: null },
    })
    expect(await judgeAlone(`${words}\n\nPress contact: somebody else`)).toMatchObject({
      is: 'genuine',
      foreign: 4,
    })
  })

  it('is changed where a word of it is', async () => {
    expect(await judgeAlone(words.replace('118', '119'))).toMatchObject({ is: 'changed', count: 1 })
  })

  it('proves nothing by a key that the newsroom has not, a changed statement, or another text', async () => {
    const real = proofOf()
    const html = leafOf('en').html.replace('118', '119')
    for (const forged of [
      proofOf(newsroom()),
      { ...proofOf(newsroom()), keys: own.keys },
      { ...real, statement: { ...real.statement, edition: 3 } },
      { ...real, statement: { ...real.statement, newsroom: { ...real.statement.newsroom, key: 'x' } } },
      { ...real, canonical: proofOf(own, {}, html).canonical },
      { ...proofOf(own, {}, html), statement: real.statement },
    ])
      expect(await prove(forged)).toEqual([])
  })

  it('says nothing of a media update, whose texts are not in it', async () => {
    const items = [{ entry: 'x', type: 'statement' as const, heading: '' }]
    expect(await prove(proofOf(own, { items }))).toEqual([])
  })
})
