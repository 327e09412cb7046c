import type { PasskeysView } from '../../../src/domain/passkeys/passkeysView.ts'
import type { Proof } from '../../../src/domain/passkeys/proof.ts'
import { reasonOf } from '../newsroom.ts'
import type { Press } from '../press.ts'
import { Authenticator, type Lie } from './authenticator.ts'

type Body = Record<string, unknown>
type Asked = { issued: string; salt: string; options: { challenge: string } }
export type Given = Proof & { issued: string; salt?: string }

/** What the people of a press do with their passkeys, over HTTP. */
export class Passkeys {
  readonly devices = new Map<string, Authenticator>()
  readonly origin: string

  constructor(private readonly press: Press) {
    this.origin = press.newsroom.config.serverURL || 'http://localhost:3000'
  }

  device(name: string): Authenticator {
    const device = this.devices.get(name) ?? new Authenticator(`${name} here`, { origin: this.origin })
    this.devices.set(name, device)
    return device
  }

  ask(who: string, path: string, body?: Body, slug = who.split('@')[1] ?? '') {
    const url = `/api/passkeys/${slug}${path}`
    return this.press.newsroom.ask(body ? 'POST' : 'GET', url, body, this.press.tokens[who])
  }

  async read(who: string): Promise<PasskeysView> {
    return (await this.ask(who, '')).body as unknown as PasskeysView
  }

  /** Makes a passkey; it waits until a key lets it in. @returns the reason of a refusal, or `waits`, or `known`. */
  async make(who: string, lie: Lie = {}, name = who): Promise<string> {
    const begun = await this.ask(who, '/begin', {})
    if (begun.status !== 200) return String(reasonOf(begun))
    const { request, options } = begun.body as unknown as { request: string; options: { challenge: string } }
    const response = this.device(name).register(options.challenge, { origin: this.origin, ...lie })
    const made = await this.ask(who, '/made', { request, response })
    if (made.status !== 200) return String(reasonOf(made))
    const view = made.body as unknown as PasskeysView
    return view.requests.some(({ id }) => id === request) ? 'waits' : 'known'
  }

  /** @param signer whose device touches. */
  async change(who: string, change: Body, signer: string | null = who, lie: Lie = {}): Promise<string> {
    const asked = await this.ask(who, '/challenge', change)
    if (asked.status !== 200) return String(reasonOf(asked))
    const proof = signer && this.touch(signer, asked.body as unknown as Asked, lie)
    const done = await this.ask(who, '/change', { ...change, ...(proof ? { proof } : {}) })
    return done.status === 200 ? 'done' : String(reasonOf(done))
  }

  /** Makes a passkey and has it let in by the manager's. */
  async enrol(who: string): Promise<string> {
    const made = await this.make(who)
    const manager = `manager@${who.split('@')[1]}`
    const request = (await this.read(manager)).requests.find(({ person }) => person.name !== '')
    return made === 'waits' ? this.change(manager, { type: 'enrol', request: request?.id }) : made
  }

  touch(signer: string, { issued, salt, options }: Asked, lie: Lie = {}): Given {
    const challenge = Buffer.from(options.challenge, 'base64url').toString('hex')
    return { ...this.device(signer).sign(challenge, lie), issued, ...(salt ? { salt } : {}) }
  }

  /** What the newsroom asks to have signed of an act, and what the device makes of it. */
  async prove(
    who: string,
    {
      id,
      action,
      body,
      collection = 'statements',
    }: { id: string; action: string; body: Body; collection?: string },
    { signer = who, lie = {} }: { signer?: string; lie?: Lie } = {},
  ): Promise<Given | string> {
    const url = `/api/${collection}/${id}/clearance/${action}/challenge`
    const asked = await this.press.newsroom.ask('POST', url, body, this.press.tokens[who])
    return asked.status === 200
      ? this.touch(signer, asked.body as unknown as Asked, lie)
      : String(reasonOf(asked))
  }

  /** The act with its proof. @returns the reason of a refusal, or the text's state. */
  async act(
    who: string,
    id: string,
    action: string,
    body: Body = {},
    how: { signer?: string; lie?: Lie } = {},
  ) {
    const proof = await this.prove(who, { id, action, body }, how)
    if (typeof proof === 'string') return proof
    const { view, reason } = await this.press.act(who, id, action, { ...body, proof })
    return reason ?? view.state
  }
}
