import { decisiveEvents } from '../../src/domain/evidence/otherLogs.ts'
import { createPrivateKey, type KeyObject } from 'node:crypto'
import type { CanonicalText, Core } from '../../src/domain/canonical.ts'
import { digestOf, manifestOf } from '../../src/domain/canonical.ts'
import { chain, type LogEvent, type NewEvent } from '../../src/domain/clearance/events.ts'
import type { Facts } from '../../src/domain/clearance/facts.ts'
import { saltedHash, sha256, type Salted } from '../../src/domain/digests.ts'
import type { Evidence, EvidenceText } from '../../src/domain/evidence/evidence.ts'
import { type Head, type HeadEntry, signHead } from '../../src/domain/evidence/heads.ts'
import { introduce, type KeyStatement } from '../../src/domain/evidence/keys.ts'
import { isNamedRole } from '../../src/domain/parties.ts'
import { ENTRY, Newsroom, RA, RB } from './clearance.ts'
import { leafOf, snapshotsOf } from './register/texts.ts'
import { say } from '../../src/domain/sentences.ts'

/** A private key that is the same in every run. */
export const keyOf = (name: string): KeyObject =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${sha256(name)}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  })

const SINCE = '2024-07-01T00:00:00.000Z'
const CARD: Salted = { salt: 'a1', value: { name: 'Press office', emails: ['press@a.example'] } }
const REASON: Salted = { salt: 'b2', value: 'Named as a guest alone.' }

/** The entry of `Newsroom`, with whole texts under its digests and the notes beside its log. */
export class Register extends Newsroom {
  keys: KeyStatement[] = [introduce({ key: keyOf('first'), since: SINCE, signer: keyOf('first') })]
  embargo: string | null = null
  private notes = new Map<number, Salted<string>>()
  private texts = new Map<string, EvidenceText>()

  override get facts(): Facts {
    const facts = super.facts
    const text = this.canonical()
    const manifest = manifestOf(text)
    const digest = digestOf(manifest)
    const values = [CARD, REASON, ...(text.notice ? [this.noticeNote()] : [])]
    const aside = Object.fromEntries(values.map((kept) => [saltedHash(kept), kept]))
    this.texts.set(digest, { digest, manifest, ...text, aside })
    const { draft } = facts
    const frozen = draft.frozen && {
      ...draft.frozen,
      digest,
      manifest,
      slug: text.core.slug,
      namedOnly: text.core.namedOnly,
    }
    const invited = this.clearance.parties.filter(({ standing }) => standing === 'invited')
    const missing = [
      ...draft.missing,
      ...invited.map(({ organisation }) => say('missing.answer', { organisation })),
    ]
    return { ...facts, draft: { ...draft, missing, frozen } }
  }

  override append(events: readonly NewEvent[]): void {
    for (const event of events) {
      const head = this.log.at(-1) ?? null
      const note = event.note === null ? null : { salt: `s${this.log.length}`, value: event.note }
      const place = { entry: ENTRY, head, at: this.now.toISOString() }
      const chained = chain(event, { ...place, noteHash: note && saltedHash(note) })
      if (note) this.notes.set(chained.seq, note)
      this.log = [...this.log, chained]
    }
  }

  evidence(log: readonly LogEvent[] = this.log): Evidence {
    const named = new Set(log.flatMap(({ digest }) => digest ?? []))
    const file: Evidence = {
      ...{ format: 1, entry: ENTRY, collection: 'statements', lead: 'a' },
      log: log.map((event) => ({ ...event, note: this.notes.get(event.seq) ?? null })),
      texts: [...this.texts.values()].filter(({ digest }) => named.has(digest)),
      elsewhere: decisiveEvents(log, this.bundles),
      keys: this.keys,
    }
    // As it comes out of the file that somebody has kept.
    return JSON.parse(JSON.stringify(file)) as Evidence
  }

  /** The head of an organisation as the log is now, beside another entry of theirs. */
  head(
    organisation = 'b',
    { key = keyOf('first'), at = this.now }: { key?: KeyObject; at?: Date } = {},
  ): Head {
    const { seq, hash } = this.log.at(-1)!
    const entries: HeadEntry[] = [
      { entry: ENTRY, seq, hash },
      { entry: '0'.repeat(8), seq: 3, hash: sha256('another') },
    ]
    return signHead({ organisation, at: at.toISOString(), entries, before: null }, key)
  }

  /** From now on another key signs. */
  rotate(name: string): void {
    const signer = keyOf(this.keyName)
    this.keys = [...this.keys, introduce({ key: keyOf(name), since: this.now.toISOString(), signer })]
    this.keyName = name
  }
  private keyName = 'first'

  private noticeNote(): Salted<string> {
    return this.notes.get(this.clearance.work.correctSeq ?? 0) ?? { salt: '', value: '' }
  }

  private canonical(): CanonicalText {
    const { core = 'core', en = 'en', ur, fr } = this.words
    const { work, parties } = this.clearance
    return {
      core: this.core(core, parties),
      languages: {
        en: leafOf(en),
        ...(ur ? { ur: leafOf(ur, 'ur') } : {}),
        ...(fr ? { fr: { ...leafOf(fr, 'fr'), standing: 'courtesy' as const } } : {}),
      },
      ...(work.correctSeq === null
        ? {}
        : { notice: { editionType: work.editionType, publicNote: saltedHash(this.noticeNote()) } }),
    }
  }

  private core(words: string, parties: Newsroom['clearance']['parties']): Core {
    return {
      ...{
        entry: ENTRY,
        type: 'statement',
        slug: 'a-text-12345678',
        lead: 'a',
        issuer: 'a',
        reproduced: null,
      },
      parties: parties
        .filter(({ role, standing }) => standing === 'accepted' && isNamedRole(role))
        .map(({ organisation, role }) => ({ organisation, role })),
      organisations: snapshotsOf(['a', 'b', 'c', 'un']),
      ...{ masthead: [], speaker: null, files: [], items: [], mandate: null },
      facts: {
        kind: 'message',
        dateline: { place: words, date: null },
        event: null,
        theme: null,
        observance: null,
      },
      contacts: [{ public: saltedHash(CARD) }],
      embargo: this.embargo
        ? { until: this.embargo, zone: 'UTC', wallTime: this.embargo.slice(0, 16) }
        : null,
      namedOnly: [{ organisation: 'un', reason: saltedHash(REASON) }],
      authoritative: 'en',
      official: this.words.ur ? ['ur'] : [],
    }
  }
}

/** Signed by two, sent back once, released: fourteen events, with notes and three values beside. */
export const released = (): Register => {
  const room = new Register()
  room.words = { ur: 'ur' }
  room.join(RB, 'co-signatory')
  room.submit()
  room.actOn(RA, 'sign')
  room.actOn(RB, 'send-back', { note: 'The year is wrong.' })
  room.words = { en: 'other words', ur: 'ur' }
  room.publish(RB)
  room.settle()
  return room
}
