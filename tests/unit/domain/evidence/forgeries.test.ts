import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import { type Head, signHead } from '../../../../src/domain/evidence/heads.ts'
import { parseJson } from '../../../../src/domain/evidence/parseJson.ts'
import {
  readEvidenceFile,
  type Verdict,
  verifyEvidence,
} from '../../../../src/domain/evidence/verifyEvidence.ts'
import { FORGERIES } from '../../../support/forgeries/forgeries.ts'
import type { Forgery } from '../../../support/forgeries/kinds.ts'
import { HONEST, KEY } from '../../../support/forgeries/honest.ts'

const honest = Object.fromEntries(Object.entries(HONEST).map(([name, make]) => [name, make()])) as Record<
  Forgery['of'],
  Evidence
>

const headOf = ({ entry, log }: Evidence, seq: number, organisation: string): Head => {
  const event = log[seq - 1]!
  const entries = [{ entry, seq, hash: event.hash }]
  return signHead({ organisation, at: event.at, entries, before: null }, KEY)
}

/** An earlier head was made at the first release, or at the submit where nothing was released by then. */
const earlySeq = ({ log }: Evidence): number => {
  const release = log.find(({ type }) => type === 'release')!
  return release.seq === log.length ? log.find(({ type }) => type === 'submit')!.seq : release.seq
}

const verify = (forged: Evidence | string, heads: Head[]): Verdict => {
  try {
    const file = readEvidenceFile(parseJson(typeof forged === 'string' ? forged : JSON.stringify(forged)))!
    return verifyEvidence(file, { keys: [], heads })
  } catch (error) {
    return { ok: false, where: 'the file', sentence: (error as Error).message }
  }
}

const outcomes = (forgery: Forgery) => {
  const given = honest[forgery.of]
  const forged = forgery.forge(structuredClone(given))
  const told = forgery.fromTheStart && typeof forged !== 'string' ? forged : given
  const organisation = told.log[1]!.organisation ?? ''
  return {
    alone: verify(forged, []),
    earlier: verify(forged, [headOf(told, earlySeq(told), organisation)]),
    later: verify(forged, [headOf(told, told.log.length, organisation)]),
  }
}

const wordsOf = (verdict: Verdict): string =>
  verdict.ok
    ? verdict.claims
        .filter(({ by }) => by === 'newsroom' || by === 'not-provable')
        .map(({ sentence }) => sentence)
        .join('\n')
    : verdict.sentence

describe('47: a log made by hand', () => {
  it('is made from logs that hold', () => {
    for (const [name, file] of Object.entries(honest)) {
      const verdict = verify(file, [headOf(file, file.log.length, file.log[1]!.organisation!)])
      expect([name, verdict]).toEqual([name, expect.objectContaining({ ok: true })])
    }
    expect(FORGERIES.length).toBeGreaterThanOrEqual(30)
  })

  it.each(FORGERIES.map((forgery) => [forgery.name, forgery] as const))('%s', (_, forgery) => {
    const { alone, earlier, later } = outcomes(forgery)
    if (forgery.alone === 'word') {
      expect(alone).toMatchObject({ ok: true })
      expect(wordsOf(alone)).toMatch(forgery.word!)
    } else {
      expect(alone).toMatchObject({ ok: false })
      expect(wordsOf(alone)).toMatch(forgery.alone)
    }
    expect([earlier.ok, later.ok]).toEqual([forgery.earlier === 'word', forgery.later === 'word'])
  })
})
