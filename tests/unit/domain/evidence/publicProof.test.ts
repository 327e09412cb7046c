import { generateKeyPairSync } from 'node:crypto'
import { manifestOf } from '../../../../src/domain/canonical.ts'
import { introduce } from '../../../../src/domain/evidence/keys.ts'
import { type PublicProof, signRelease } from '../../../../src/domain/evidence/publicProof.ts'
import { toProofText, verifyProof } from '../../../../packages/verify/src/index.ts'
import { AT, coreOf, frozenOf, leaf } from '../../wire/frozenExamples.ts'

const newKey = () => generateKeyPairSync('ed25519').privateKey
const first = newKey()
const second = newKey()
const keys = [
  introduce({ key: first, since: AT, signer: first }),
  introduce({ key: second, since: AT, signer: first }),
]

const parties: { organisation: string; role: 'co-signatory' | 'supporter' }[] = [
  { organisation: 'ilo', role: 'co-signatory' },
  { organisation: 'iom', role: 'supporter' },
]
const frozen = frozenOf({
  core: coreOf({ parties }),
  languages: { en: leaf('On trafficking'), ar: leaf('بيان') },
})
const said = { digest: frozen.digest, edition: 2, availableAt: AT, organisations: ['unodc', 'ilo'] }
const origin = 'https://newsroom.example'

const proofOf = (change: Partial<PublicProof> = {}): PublicProof => ({
  format: 1,
  statement: signRelease({ said, origin, keys, privateKey: second }),
  keys,
  canonical: { manifest: frozen.manifest, core: frozen.core, languages: frozen.languages },
  ...change,
})
const judge = (proof: unknown, newsroom?: string) => verifyProof(JSON.stringify(proof), newsroom)

describe('a public proof', () => {
  it('says what was genuine when it was released, and by whom', () => {
    expect(judge(proofOf())).toEqual({
      ...{ ok: true, isPinned: false, titles: { en: 'On trafficking', ar: 'بيان' } },
      ...said,
      newsroom: { key: keys[0]?.key, origin },
    })
    expect(toProofText(judge(proofOf())!)).toMatch(
      /^Genuine when released: edition 2, .* signed by unodc, ilo\.\nWhat came since is not known here/,
    )
  })

  it('is of the newsroom whose first key is named, after a rotation too', () => {
    expect(judge(proofOf(), keys[0]?.key)).toMatchObject({ ok: true, isPinned: true })
    expect(judge(proofOf(), keys[1]?.key)).toMatchObject({ ok: false, where: 'the keys' })
  })

  it('is the same bytes each time, and holds nothing of people, events and consents', () => {
    expect(proofOf()).toEqual(proofOf())
    const { statement } = proofOf()
    expect(Object.keys(statement).sort()).toEqual(
      ['availableAt', 'digest', 'edition', 'format', 'key', 'newsroom', 'organisations', 'signature'].sort(),
    )
  })

  it.each([
    ['a changed letter', (proof: PublicProof) => (proof.canonical.languages.en!.text += '.')],
    ['a changed fact', (proof: PublicProof) => (proof.canonical.core.lead = 'ilo')],
    ['a language less', (proof: PublicProof) => delete proof.canonical.languages.ar],
    ['another edition', (proof: PublicProof) => (proof.statement.edition = 3)],
    ['another instant', (proof: PublicProof) => (proof.statement.availableAt = '2025-07-30T05:00:00.000Z')],
    ['another signer', (proof: PublicProof) => proof.statement.organisations.push('iom')],
    ['another newsroom', (proof: PublicProof) => (proof.statement.newsroom.origin = 'https://other.example')],
    ['a key that nobody introduced', (proof: PublicProof) => void proof.keys.splice(0, 1)],
  ])('does not hold with %s', (_, change) => {
    const proof = structuredClone(proofOf())
    change(proof)
    expect(judge(proof)).toMatchObject({ ok: false })
  })

  it('does not hold of another text, whose hashes fit among themselves', () => {
    const other = frozenOf({ core: coreOf({ parties }), languages: { en: leaf('Another text') } })
    const canonical = { manifest: manifestOf(other), core: other.core, languages: other.languages }
    expect(judge(proofOf({ canonical }))).toMatchObject({ ok: false, where: 'the statement' })
  })

  it('of a key that somebody made is of no newsroom that anybody has named', () => {
    const own = newKey()
    const forged = [introduce({ key: own, since: AT, signer: own })]
    const statement = signRelease({ said, origin, keys: forged, privateKey: own })
    const proof = proofOf({ statement, keys: forged })
    expect(judge(proof)).toMatchObject({ ok: true, isPinned: false, newsroom: { key: forged[0]?.key } })
    expect(judge(proof, keys[0]?.key)).toMatchObject({ ok: false, where: 'the keys' })
    expect(judge(proofOf({ statement }))).toMatchObject({ ok: false, where: 'the keys' })
  })

  it('is nothing else that is JSON, and no JSON in which a member stands twice', () => {
    expect(judge({ format: 1, log: [] })).toBeNull()
    expect(verifyProof(JSON.stringify(proofOf()).replace('{', '{"format":1,'))).toMatchObject({ ok: false })
  })
})
