import type { Manifest } from '../../src/domain/canonical.ts'
import { digestOf } from '../../src/domain/canonical.ts'
import { decide } from '../../src/domain/clearance/decide.ts'
import { type Bundles, type LogEvent, type NewEvent, chain } from '../../src/domain/clearance/events.ts'
import type {
  Draft,
  Facts,
  GivenProof,
  ReleaseConstraints,
  Mandated,
} from '../../src/domain/clearance/facts.ts'
import { replay } from '../../src/domain/clearance/replay.ts'
import type { Clearance } from '../../src/domain/clearance/state.ts'
import { dueEvents, withProof } from '../../src/domain/clearance/eventsFor.ts'
import { ledgerWords } from '../../src/domain/clearance/ledgerWords.ts'
import { DEFAULT_SILENCE, type SilenceRules } from '../../src/domain/silence.ts'
import { sha256 } from '../../src/domain/digests.ts'
import type { Actor, OrganisationFacts, Role } from '../../src/domain/organisations.ts'

export const ENTRY = '7a0c6f0e-8a53-4f58-9a11-2f3b6f3f9a01'
export const START = Date.parse('2024-07-29T08:00:00.000Z')

export const person = (id: string, organisation: string, ...roles: Role[]): Actor => ({
  id,
  name: id,
  coordinator: false,
  memberships: [{ organisation, roles }],
})

export const member = (name: string, extra: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  name,
  standing: 'member',
  suspended: false,
  fourEyes: true,
  tacitConsent: [],
  away: [],
  ...extra,
})

export const EA = person('ea', 'a', 'editor')
export const RA = person('ra', 'a', 'reviewer')
export const EB = person('eb', 'b', 'editor')
export const RB = person('rb', 'b', 'reviewer')
export const RC = person('rc', 'c', 'reviewer')

const ORGANISATIONS = {
  a: member('A'),
  b: member('B'),
  c: member('C'),
  un: { ...member('United Nations'), standing: 'partner' as const },
}

type Words = { core?: string; en?: string; ur?: string; fr?: string; notice?: string }

export const manifestFor = ({ core = 'core', en = 'en', ur, fr, notice }: Words = {}): Manifest => ({
  format: 1,
  core: sha256(core),
  languages: { en: sha256(en), ...(ur ? { ur: sha256(ur) } : {}), ...(fr ? { fr: sha256(fr) } : {}) },
  ...(notice ? { notice: sha256(notice) } : {}),
})

const fakeProof = ({ organisation, credential }: GivenProof): Pick<NewEvent, 'proof' | 'proved'> => ({
  proof: { scheme: 'webauthn', credential, authenticatorData: 'a', clientData: 'c', signature: 's' },
  proved: {
    ...{ issued: new Date(START).toISOString(), round: null },
    ledger: { organisation, seq: 1, hash: sha256('ledger') },
  },
})

/** An entry of organisation `a` in memory: its log, its clock, and what the working text would freeze to. */
export class Newsroom {
  log: LogEvent[] = []
  now = new Date(START)
  words: Words = {}
  revision = 1
  reproduced = false
  type: Facts['type'] = 'statement'
  organisations: Record<string, OrganisationFacts> = structuredClone(ORGANISATIONS)
  draft: Pick<Draft, 'missing' | 'editors' | 'suggesters'> = { missing: [], editors: ['ea'] }
  silence: SilenceRules = DEFAULT_SILENCE
  bundles: Bundles = {}
  mandated: Mandated | null = null
  ties: ReleaseConstraints = { embargo: null, event: null, items: [] }
  /** What the text would say with the suggestions that a condition names; null: they do not fit; left out: nobody asks. */
  suggested: Words | null | undefined
  /** What the next act proves; of a key that nobody looks at. */
  proof: GivenProof | null = null
  /** Without one, events have the form that they had before schema 2. */
  nonce: string | undefined = '0'.repeat(32)

  private seen: { log: LogEvent[]; now: Date; clearance: Clearance } | null = null

  get clearance(): Clearance {
    const { log, now } = this
    if (this.seen?.log !== log || this.seen.now !== now) {
      this.seen = { log, now, clearance: replay(log, { lead: 'a', now, bundles: this.bundles }) }
    }
    return this.seen.clearance
  }

  get facts(): Facts {
    const manifest = manifestFor(this.words)
    return {
      entry: ENTRY,
      type: this.type,
      kind: this.type === 'statement' ? 'message' : this.type,
      lead: this.clearance.lead,
      reproduced: this.reproduced,
      revision: this.revision,
      clearance: this.clearance,
      organisations: this.organisations,
      draft: {
        ...this.draft,
        frozen: {
          digest: digestOf(manifest),
          manifest,
          slug: 'a-text-12345678',
          authoritative: 'en',
          official: this.words.ur ? ['ur'] : [],
          courtesy: this.words.fr ? ['fr'] : [],
          namedOnly: [],
        },
      },
      ties: this.ties,
      silence: this.silence,
      bundles: this.bundles,
      mandated: this.mandated,
      ...(this.suggested === undefined
        ? {}
        : { conditioned: this.suggested && digestOf(manifestFor(this.suggested)) }),
      ...(this.proof ? { proof: this.proof } : {}),
    }
  }

  append(events: readonly NewEvent[]): void {
    for (const event of events) {
      const head = this.log.at(-1) ?? null
      const noteHash = event.note === null ? null : sha256(event.note)
      const { nonce, now } = this
      const at = now.toISOString()
      this.log = [...this.log, chain(event, { entry: ENTRY, head, at, noteHash, nonce })]
    }
  }

  /** The reason of the refusal, or the text state after the act. */
  act(actor: Actor, action: string, body: Record<string, unknown> = {}): string {
    const verdict = decide(this.facts, action, body, actor, this.now)
    if (!verdict.ok) return verdict.reason
    const { proof } = this
    this.append(proof ? withProof(verdict.events, fakeProof(proof)) : verdict.events)
    return this.clearance.state
  }

  /** The same with a passkey of the actor's own organisation. */
  prove(
    actor: Actor,
    action: string,
    body: Record<string, unknown> = {},
    credential = `key of ${actor.id}`,
  ): string {
    this.proof = { organisation: actor.memberships[0]?.organisation ?? '', credential }
    const outcome = this.act(actor, action, body)
    this.proof = null
    return outcome
  }

  /** Writes what ledgers say and the log does not say yet. */
  sayLedgers(): string {
    for (;;) {
      const [word] = ledgerWords({ facts: this.facts, now: this.now })
      if (!word) return this.clearance.state
      this.append([word.event])
    }
  }

  /** The same, with the digest of the text in work. */
  actOn(actor: Actor, action: string, body: Record<string, unknown> = {}): string {
    return this.act(actor, action, { digest: this.clearance.digest ?? '-', ...body })
  }

  settle(): void {
    this.append(dueEvents(this.clearance))
  }

  wait(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds)
  }

  join(actor: Actor, role: string): void {
    const organisation = actor.memberships[0]?.organisation
    this.act(EA, 'invite', { organisation, role })
    this.act(actor, 'accept')
  }

  submit(): string {
    return this.act(EA, 'submit', { revision: this.revision })
  }

  /** From drafting to released, signed by the lead and the reviewers given. */
  publish(...reviewers: Actor[]): string {
    this.submit()
    for (const reviewer of [RA, ...reviewers]) this.actOn(reviewer, 'sign')
    return this.actOn(RA, 'release')
  }
}
