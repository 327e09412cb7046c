import type { Actor } from '../../../src/domain/organisations.ts'
import { createRegister, type Register } from '../../../src/register/createRegister.ts'
import { DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { getServices } from '../../../src/services.ts'
import { toLexical } from '../../support/newsroom.ts'
import { openPress, type Press } from '../../support/press.ts'

type Made = { text: string; digest: string; update: string }

describe('who takes a text out of a media update while another server acts on it', () => {
  let press: Press
  let reviewer: Actor
  let meanwhile: () => Promise<unknown>
  let slow: Register

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo')
    const { payload } = press.newsroom
    const { clock, blobs, readActor, projection } = getServices(payload)
    const where = { email: { equals: 'reviewer@unodc.example' } }
    const [row] = (await payload.find({ collection: 'users', where, depth: 0 })).docs
    reviewer = (await readActor(String(row?.id)))!
    slow = createRegister({
      ...{ payload, clock, blobs, readActor, projection, slugs: DEFAULT_SLUGS },
      // It is asked once everything is decided, and nothing is written yet.
      proveAct: async () => void (await meanwhile()),
    })
  })
  afterAll(async () => {
    await slow.stop()
    await press.newsroom.close()
  })

  /** A cleared text that a cleared media update carries, both of UNODC; ILO signs the text, too. */
  const prepare = async (): Promise<Made> => {
    const text = await press.write()
    await press.invite(text, 'ilo', 'co-signatory')
    const { digest } = (await press.submit(text)).view
    for (const who of ['reviewer@unodc', 'reviewer@ilo']) await press.act(who, text, 'sign', { digest })
    const items = [{ heading: 'Messages', entry: { relationTo: 'statements', value: text } }]
    const update = await press.write({ body: toLexical('The cover.'), items }, 'media-updates')
    const { digest: cover } = (await press.submit(update, 'media-updates')).view
    await press.act('reviewer@unodc', update, 'sign', { digest: cover }, 'media-updates')
    await press.act('reviewer@unodc', text, 'include', { bundle: update })
    return { text, digest, update }
  }
  const exclude = ({ text, update }: Made) =>
    slow.act({ collection: 'statements', id: text }, 'exclude', { bundle: update }, reviewer)
  const typesOf = async (id: string, collection = 'statements') =>
    (await press.read(id, 'editor@unodc', collection)).log.map(({ type }) => type)
  const expectToHold = async ({ text, update }: Made) => {
    expect(await press.verify(text)).toBe('holds')
    expect(await press.verify(update, 'editor@unodc', 'media-updates')).toBe('holds')
  }

  it('is refused once the text is out by itself, and nothing is said to the update', async () => {
    const made = await prepare()
    const { text, digest } = made
    meanwhile = () => press.act('reviewer@unodc', text, 'release', { digest })
    await expect(exclude(made)).rejects.toMatchObject({ reason: 'wrong-state' })
    expect((await typesOf(text)).slice(-2)).toEqual(['release', 'available'])
    expect(await typesOf(made.update, 'media-updates')).toEqual(['submit', 'sign'])
    await expectToHold(made)
  })

  it('decides again behind what came in between, and says it to the update once', async () => {
    const made = await prepare()
    const { text, digest } = made
    meanwhile = () => press.act('reviewer@ilo', text, 'send-back', { digest, note: 'Not yet.' })
    expect(await exclude(made)).toMatchObject({ state: 'drafting', inclusions: [] })
    expect((await typesOf(text)).slice(-2)).toEqual(['send-back', 'exclude'])
    expect(await typesOf(made.update, 'media-updates')).toEqual(['submit', 'sign', 'break'])
    await expectToHold(made)
  })

  it('is refused while the text waits for the release of the update, or has gone out with it', async () => {
    const made = await prepare()
    const { digest } = await press.read(made.update, 'editor@unodc', 'media-updates')
    const body = { digest, items: true }
    meanwhile = () => press.act('reviewer@unodc', made.update, 'release', body, 'media-updates')
    await expect(exclude(made)).rejects.toMatchObject({ reason: 'wrong-state' })
    expect(await typesOf(made.update, 'media-updates')).not.toContain('break')
    await expectToHold(made)
  })

  it('says nothing to an update that has been deleted', async () => {
    const made = await prepare()
    const { digest } = await press.read(made.update, 'editor@unodc', 'media-updates')
    meanwhile = async () => {
      await press.act('editor@unodc', made.update, 'recall', { digest }, 'media-updates')
      await press.act('editor@unodc', made.update, 'delete', {}, 'media-updates')
    }
    expect(await exclude(made)).toMatchObject({ inclusions: [] })
    const { slugs, payload } = { slugs: DEFAULT_SLUGS, payload: press.newsroom.payload }
    const where = { entry: { equals: made.update } }
    const { docs } = await payload.find({ collection: slugs.clearanceEvents, where, sort: 'seq', limit: 0 })
    expect(docs.map((event) => (event as { type?: unknown }).type)).toEqual([
      ...['submit', 'sign', 'recall', 'delete'],
    ])
    expect(await press.verify(made.text)).toBe('holds')
  })

  it('leaves out nothing when nobody comes in between', async () => {
    const made = await prepare()
    meanwhile = async () => undefined
    await exclude(made)
    expect((await typesOf(made.text)).at(-1)).toBe('exclude')
    expect(await typesOf(made.update, 'media-updates')).toEqual(['submit', 'sign', 'break'])
    await expectToHold(made)
  })
})
