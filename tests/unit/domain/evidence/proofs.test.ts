import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import { parseJson } from '../../../../src/domain/evidence/parseJson.ts'
import {
  readEvidenceFile,
  readLedgerFile,
  type Verdict,
  verifyEvidence,
} from '../../../../src/domain/evidence/verifyEvidence.ts'
import { signHead } from '../../../../src/domain/evidence/heads.ts'
import { KEY } from '../../../support/forgeries/honest.ts'
import { OF_LEDGERS } from '../../../support/forgeries/ofLedgers.ts'
import { OF_DEMANDS } from '../../../support/forgeries/ofDemands.ts'
import { OF_PROOFS } from '../../../support/forgeries/ofProofs.ts'
import { keptBy, type ProofForgery } from '../../../support/forgeries/proofKinds.ts'
import { proved, rechain } from '../../../support/forgeries/proofTools.ts'

const ALL: readonly ProofForgery[] = [...OF_PROOFS, ...OF_DEMANDS, ...OF_LEDGERS]
const story = proved()
const honest = story.file('second')

const verify = (file: Evidence, kept: object[] = []): Verdict => {
  const read = readEvidenceFile(parseJson(JSON.stringify(file)))
  return read
    ? verifyEvidence(read, [], readLedgerFile(kept.length > 0 ? kept : [KEPT]) ?? [])
    : { ok: false, where: 'the file', sentence: 'It does not have the form of evidence.' }
}
const forging = (file: Evidence) => ({ file, story })
/** Of an organisation that nobody knows here: it says nothing. */
const KEPT = { format: 1, organisation: 'z', keys: ['0'.repeat(64)] }

const sentences = (verdict: Verdict, by: string): string =>
  verdict.ok
    ? verdict.claims.flatMap((claim) => (claim.by === by ? [claim.sentence] : [])).join('\n')
    : verdict.sentence

describe('a log in which people have proved with passkeys that it was them', () => {
  it('holds, and says of each consent how it was given', () => {
    const verdict = verify(honest)
    expect(verdict).toMatchObject({ ok: true })
    const keys = sentences(verdict, 'passkey')
    expect(keys).toMatch(
      /Consent of “c” \(entry \d+\): by passkey of c-one \(key [0-9a-f]{16} known to “c” since 2024-/,
    )
    expect(keys).toMatch(
      /Consent of “d” \(entry \d+\): by passkey of a-one \(key [0-9a-f]{16} known to “a” since/,
    )
    expect(sentences(verdict, 'newsroom')).toMatch(
      /Consent of “d” \(entry \d+\): by the newsroom’s word, d-one/,
    )
    expect(sentences(verdict, 'newsroom')).toMatch(/ledger of “c” begins with a key of its own/)
  })

  it('holds against what organisations have kept of their ledgers, and is proved by it', () => {
    for (const slug of ['a', 'b', 'c']) {
      const verdict = verify(honest, [keptBy(slug)(forging(honest))])
      expect(sentences(verdict, 'passkey')).toMatch(`The ledger of “${slug}” begins with the key`)
    }
  })

  it('holds against a head that covers the ledger, and not where the ledger was cut since', () => {
    const { seq, hash } = honest.log.at(-1)!
    const last = honest.ledgers!.b!.at(-1)!
    const head = signHead(
      {
        ...{ organisation: 'b', at: honest.log.at(-1)!.at, before: null },
        entries: [{ entry: honest.entry, seq, hash }],
        ledger: { seq: last.seq + 1, hash: last.hash },
      },
      KEY,
    )
    const read = readEvidenceFile(JSON.parse(JSON.stringify(honest)))!
    expect(verifyEvidence(read, { keys: [], heads: [head] })).toMatchObject({
      ...{ ok: false, where: 'the ledger of b' },
      sentence: expect.stringMatching(/not the one that head 1 saw/) as string,
    })
    const { signature: _, ...rest } = head
    const right = { ...rest, ledger: { seq: last.seq, hash: last.hash } }
    const signed = signHead({ ...right, before: null, entries: right.entries }, KEY)
    expect(verifyEvidence(read, { keys: [], heads: [signed] })).toMatchObject({ ok: true })
  })

  it('has sixty forgeries and more, each with a name of its own', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(60)
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length)
  })

  it.each(ALL.map((forgery) => [forgery.name, forgery] as const))('%s', (_, { forge, found, kept }) => {
    const file = structuredClone(honest)
    const keep = kept ? [kept(forging(honest))] : []
    forge(forging(file))
    const verdict = verify(rechain(file), keep)
    expect(sentences(verdict, 'passkey')).toMatch(found)
    expect(verdict.ok).toBe(false)
  })
})
