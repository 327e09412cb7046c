import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { type CollectionKey, DEFAULT_SLUGS } from '../../../src/domain/slugs.ts'
import { PASSWORD } from '../cast.ts'
import { addressOf, type Ask } from './ask.ts'
import { CANARY, must } from './scenes.ts'

export type KeeperKey = Extract<
  CollectionKey,
  'mediaContacts' | 'media' | 'organisations' | 'users' | 'invitations' | 'consumers'
>
/** A document that UNODC keeps; of a file also its name, without the ending. */
export type Kept = { id: string; file: string }

/** Who made the newcomer below, and reads everything that UNODC keeps. */
export const KEEPER = 'manager@unodc'
/** The person whom the document of an account describes. */
export const NEWCOMER = 'newcomer@unodc'

export type Keeper = {
  make: (ask: Ask) => Promise<Kept>
  /** What somebody sends who would have one more of it. */
  newBody: (organisation: string) => Promise<unknown>
  change: Record<string, unknown>
  /** What the coordinator may change is another field. */
  coordinatorsChange?: Record<string, unknown>
  /** Where the canary stands. */
  mark: string
}

const idOf = ({ doc }: Record<string, unknown>): Kept => ({ id: (doc as { id: string }).id, file: '' })

const unodcOf = async (ask: Ask): Promise<string> => {
  const answer = await must(ask(KEEPER, 'GET', '/api/partner-organisations?where[slug][equals]=unodc'))
  return String((answer.docs as { id: string }[])[0]?.id)
}

/** Of whichever organisation sends it, unless one is named. */
export const pictureOf = async (organisation?: string): Promise<FormData> => {
  const create = { width: 4, height: 4, channels: 3, background: '#36c' } as const
  const bytes = await sharp({ create }).png().toBuffer()
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: CANARY, ...(organisation ? { organisation } : {}) }))
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'picture.png')
  return form
}

const invitation = (email: string) => ({ email, name: CANARY, organisation: 'unodc', roles: ['editor'] })
const invite = async (ask: Ask, email: string) => {
  const body = await must(ask(KEEPER, 'POST', '/api/invitations', invitation(email)))
  return body.invitation as { id: string; link: string }
}

/** Comes by an invitation, as people do. */
const hire = async (ask: Ask): Promise<Kept> => {
  const email = addressOf(NEWCOMER)
  const { link } = await invite(ask, email)
  const answer = { token: link.split('#')[1], name: CANARY, password: PASSWORD }
  await must(ask(null, 'POST', '/api/invitations/accept', answer))
  const { docs } = await must(ask(KEEPER, 'GET', `/api/users?where[email][equals]=${email}`))
  return { id: String((docs as { id: string }[])[0]?.id), file: '' }
}

const contact = (organisation?: string) => ({ name: CANARY, ...(organisation ? { organisation } : {}) })
const reader = (organisation: string) => ({ name: CANARY, organisation, scopes: ['read', 'press'] })
const newcomer = () => `${randomUUID()}@unodc.example`

export const KEEPERS: Record<KeeperKey, Keeper> = {
  mediaContacts: {
    make: async (ask) =>
      idOf(await must(ask('editor@unodc', 'POST', `/api/${DEFAULT_SLUGS.mediaContacts}`, contact()))),
    newBody: async (organisation) => contact(organisation),
    change: { title: 'Press officer' },
    mark: 'name',
  },
  media: {
    make: async (ask) => {
      const form = await pictureOf(await unodcOf(ask))
      const { doc } = await must(ask('editor@unodc', 'POST', '/api/media', form))
      const { id, filename } = doc as { id: string; filename: string }
      return { id, file: filename.replace(/\.png$/, '') }
    },
    newBody: pictureOf,
    change: { credit: 'UNODC' },
    mark: 'alt',
  },
  organisations: {
    make: async (ask) => {
      const id = await unodcOf(ask)
      const { doc } = await must(ask('editor@unodc', 'POST', '/api/media', await pictureOf(id)))
      const own = { boilerplate: CANARY, logo: (doc as { id: string }).id }
      await must(ask(KEEPER, 'PATCH', `/api/partner-organisations/${id}`, own))
      return { id, file: '' }
    },
    newBody: async () => {
      const slug = `o-${randomUUID()}`
      return { slug, acronym: slug.slice(0, 8), name: slug, kind: 'academia', standing: 'partner' }
    },
    change: { zone: 'Europe/Zurich' },
    coordinatorsChange: { acronym: 'UNODC.' },
    mark: 'boilerplate',
  },
  users: {
    make: hire,
    newBody: async () => ({ email: newcomer(), name: 'x', password: PASSWORD }),
    change: { name: `${CANARY} too` },
    mark: 'name',
  },
  invitations: {
    make: async (ask) => ({ id: (await invite(ask, newcomer())).id, file: '' }),
    newBody: async () => invitation(newcomer()),
    change: { name: 'x' },
    mark: 'name',
  },
  consumers: {
    make: async (ask) => {
      const { consumer } = await must(ask(KEEPER, 'POST', '/api/consumers', reader('unodc')))
      return { id: (consumer as { id: string }).id, file: '' }
    },
    newBody: async (organisation) => reader(organisation),
    change: { name: 'x' },
    mark: 'name',
  },
}
