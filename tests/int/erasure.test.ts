import { type CanonicalText, digestOf, manifestOf } from '../../src/domain/canonical.ts'
import { firstBroken } from '../../src/domain/clearance/events.ts'
import { DEFAULT_SLUGS } from '../../src/domain/slugs.ts'
import { createRegister, type Register } from '../../src/register/createRegister.ts'
import { createErasure, eraseTexts } from '../../src/register/text/eraseTexts.ts'
import { freeze } from '../../src/register/text/freeze.ts'
import { readFrozen, readLog } from '../../src/register/frozen.ts'
import { loadEntry } from '../../src/register/loadEntry.ts'
import { createStore, type Store } from '../../src/register/store.ts'
import { createTextWork } from '../../src/register/textWork/createTextWork.ts'
import { createKeyedQueue } from '../../src/register/keyedQueue.ts'
import type { RegisterDeps } from '../../src/register/types.ts'
import { getServices } from '../../src/services.ts'
import { createPublish, createRegisterReader } from '../../src/wire/publish/publish.ts'
import { createChangeStore } from '../../src/wire/store/changes.ts'
import { createStamps } from '../../src/wire/cache/watch.ts'
import { createPublicationStore } from '../../src/wire/store/publications.ts'
import { bytesOfDatabase, everyRow } from '../support/everyRow.ts'
import { openPress, type Press } from '../support/press.ts'

type Contact = { id: string; canaries: string[] }
type Text = CanonicalText & { manifest: unknown; aside: Record<string, { salt: unknown; value: unknown }> }

const withoutRowIds = (key: string, value: unknown) => (key === 'id' ? undefined : value)
const VISIBILITIES = ['public', 'press', 'staff']
const STATEMENTS = 'statements'

describe('33: a media contact that is deleted', () => {
  let press: Press
  let deps: RegisterDeps
  let people = 0

  beforeAll(async () => {
    press = await openPress('unodc', 'iom')
    const { payload } = press.newsroom
    const { clock, blobs, readActor, projection } = getServices(payload)
    deps = {
      payload,
      clock,
      blobs,
      readActor,
      projection,
      slugs: DEFAULT_SLUGS,
      store: createStore(payload),
      textWork: createTextWork(),
    }
  })
  afterAll(() => press.newsroom.close())

  const editor = () => press.tokens['editor@unodc']
  const add = async (): Promise<Contact> => {
    people += 1
    const name = `Canary Bird ${people}`
    const emails = VISIBILITIES.map((visibility) => ({
      address: `canary.${visibility}.${people}@unodc.example`,
      visibility,
    }))
    const phones = VISIBILITIES.map((visibility, index) => ({
      number: `+43 1 555${people}00${index}77`,
      visibility,
    }))
    const { body } = await press.newsroom.ask(
      'POST',
      '/api/media-contacts',
      { name, title: `Canary keeper ${people}`, hours: `Canary hours ${people}`, emails, phones },
      editor(),
    )
    const { id } = body.doc as { id: string }
    const words = [...emails.map(({ address }) => address), ...phones.map(({ number }) => number)]
    return { id, canaries: [name, `Canary keeper ${people}`, `Canary hours ${people}`, ...words] }
  }
  const erase = ({ id }: Contact, who = 'editor@unodc') =>
    press.newsroom.ask('DELETE', `/api/media-contacts/${id}`, undefined, press.tokens[who])
  /** The delete itself and nothing that follows it: as after a crash right behind it. */
  const eraseAndCrash = ({ id }: Contact) =>
    deps.payload.db.deleteOne({ collection: 'media-contacts', where: { id: { equals: id } } })

  const textOf = async (id: string, digest?: string): Promise<Text> => {
    const query = digest ? `?digest=${digest}` : ''
    const url = `/api/${STATEMENTS}/${id}/clearance/text${query}`
    return (await press.newsroom.ask('GET', url, undefined, editor())).body as unknown as Text
  }
  const visit = async (url: string): Promise<string> => {
    const [path = '', query = ''] = url.split('?')
    const { wire } = getServices(press.newsroom.payload)
    const answer = await wire.handle({ method: 'GET', path, query: new URLSearchParams(query), headers: {} })
    return String(answer?.body)
  }
  const slugOf = async (id: string, collection = STATEMENTS): Promise<string> =>
    String((await getServices(deps.payload).register.stateOf({ collection, id })).wireSlug)
  /** Everything that the world is shown. */
  const world = async (id: string): Promise<string> => {
    const slug = await slugOf(id)
    const urls = ['statements', 'events', 'media-updates'].flatMap((list) => [
      `/v1/${list}`,
      `/v1/${list}?include=body`,
      `/v1/${list}?q=canary`,
    ])
    const more = [
      ...['/v1/changes', '/v1/organisations', '/feeds/all.atom', `/v1/statements/${slug}`],
      ...[`/v1/statements/${slug}.ninjs.json`, `/v1/statements/${slug}.md`],
    ]
    const { wire } = getServices(deps.payload)
    const page = await wire.site.item({ type: 'statement', slug, locale: 'en' })
    const answers = await Promise.all([...urls, ...more, `/v1/statements/${slug}/canonical`].map(visit))
    return [...answers, JSON.stringify(page)].join('\n')
  }
  const without = (seen: string, words: string[]) =>
    expect(words.filter((word) => seen.includes(word))).toEqual([])
  const write = (contacts: Contact[], extra: object = {}, collection = STATEMENTS) =>
    press.write({ contacts: contacts.map(({ id }) => id), ...extra }, collection)

  describe('who is named in texts of every state', () => {
    let gone: Contact
    let stays: Contact
    let ids: Record<'released' | 'inRound' | 'draft' | 'past' | 'corrected', string>
    let before: Text
    let digest: string

    beforeAll(async () => {
      gone = await add()
      stays = await add()
      ids = {
        released: await write([gone, stays]),
        inRound: await write([gone]),
        draft: await write([stays, gone]),
        past: await write([gone]),
        corrected: await write([gone, stays]),
      }
      await press.patch(ids.past, { contacts: [] })
      await press.publish(ids.released)
      digest = (await press.read(ids.released)).wire!.digest
      await press.invite(ids.inRound, 'iom', 'co-signatory')
      await press.submit(ids.inRound)
      await press.publish(ids.corrected)
      const live = (await press.read(ids.corrected)).wire!.digest
      const note = { publicNote: 'One word was wrong.', editionType: 'correction', digest: live }
      await press.act('editor@unodc', ids.corrected, 'correct', note)
      await press.patch(ids.corrected, { title: 'A text that is corrected' })
      const items = [{ entry: { relationTo: 'statements', value: ids.released } }]
      const bundle = await write([gone], { items }, 'media-updates')
      const { view } = await press.submit(bundle, 'media-updates')
      for (const action of ['sign', 'release'])
        await press.act('reviewer@unodc', bundle, action, { digest: view.digest }, 'media-updates')
      before = await textOf(ids.released)
    })

    it('is shown as long as it is there, and to the press and the staff only what is theirs', async () => {
      const [name, , , open, forPress] = gone.canaries
      const seen = await world(ids.released)
      expect([seen.includes(name!), seen.includes(open!), seen.includes(forPress!)]).toEqual([
        true,
        true,
        false,
      ])
      expect(await everyRow(press.newsroom)).toContain(gone.id)
      expect(JSON.stringify(before.aside)).toContain(forPress)
    })

    it('is erased by its keeper alone', async () => {
      expect((await erase(gone, 'editor@iom')).status).toBe(404)
      expect((await erase(gone, 'reviewer@unodc')).status).toBe(403)
      expect((await erase(gone)).status).toBe(200)
    })

    it('is nowhere in the store: no row, no history, no frozen text, no publication', async () => {
      without(await everyRow(press.newsroom), [...gone.canaries, gone.id])
      without((await bytesOfDatabase(press.newsroom)) ?? '', gone.canaries)
    })

    it('is in no answer to the world, beside who stays', async () => {
      const seen = await world(ids.released)
      without(seen, gone.canaries)
      expect(seen).toContain(stays.canaries[0])
    })

    it('leaves every digest and the log as they were', async () => {
      const { manifest, aside, ...leaves } = await textOf(ids.released)
      expect(digestOf(manifestOf(leaves))).toBe(digest)
      expect({ manifest, ...leaves }).toEqual({ ...before, aside: undefined })
      const [erased, kept] = leaves.core.contacts.map(({ public: hash }) => aside[hash])
      expect(erased).toEqual({ salt: null, value: null })
      expect(kept?.value).toMatchObject({ name: stays.canaries[0] })
      without(JSON.stringify(aside), gone.canaries)
      expect(firstBroken(await readLog(deps.payload, ids.released))).toBeNull()
      const canonical = JSON.parse(
        await visit(`/v1/statements/${await slugOf(ids.released)}/canonical`),
      ) as Text
      expect(digestOf(manifestOf(canonical))).toBe(digest)
    })

    it('does not come back with a correction that is abandoned, nor hinder it', async () => {
      expect((await press.act('editor@unodc', ids.corrected, 'abandon')).view.state).toBe('released')
      const { body } = await press.newsroom.ask(
        'GET',
        `/api/statements/${ids.corrected}?depth=0`,
        undefined,
        editor(),
      )
      expect(body).toMatchObject({ title: 'A joint statement', contacts: [stays.id] })
    })

    it('hinders no round: the text is signed and released without them', async () => {
      const { view } = await press.act('reviewer@unodc', ids.inRound, 'sign', {
        digest: (await press.read(ids.inRound)).digest,
      })
      await press.act('reviewer@iom', ids.inRound, 'sign', { digest: view.digest })
      const { view: after } = await press.act('reviewer@unodc', ids.inRound, 'release', {
        digest: view.digest,
      })
      expect(after.state).toBe('released')
      const full = JSON.parse(await visit(`/v1/statements/${await slugOf(ids.inRound)}`)) as {
        contacts: unknown
      }
      expect(full.contacts).toEqual([])
    })

    it('hinders no later edition: a correction names who is left, a translation keeps the core', async () => {
      const seq = await newEdition(ids.released, 'translation', {
        languages: both(),
        title: 'Un texte commun',
      })
      expect(seq.state).toBe('review')
      const translated = await textOf(ids.released)
      expect(translated.core).toEqual(before.core)
      expect(translated.aside[before.core.contacts[0]!.public]).toEqual({ salt: null, value: null })
      expect(digestOf(manifestOf(translated))).toBe(seq.digest)
      expect((await newEdition(ids.corrected, 'correction', { title: 'Corrected' })).state).toBe('review')
      expect((await textOf(ids.corrected)).core.contacts).toHaveLength(1)
      without(await everyRow(press.newsroom), [...gone.canaries, gone.id])
    })

    const both = () => [
      { locale: 'en', standing: 'authoritative' },
      { locale: 'fr', standing: 'courtesy' },
    ]
    const newEdition = async (id: string, editionType: string, change: Record<string, unknown>) => {
      const { wire } = await press.read(id)
      const body = { editionType, publicNote: 'A better text.', digest: wire!.digest }
      const { reason } = await press.act('editor@unodc', id, 'correct', body)
      expect(reason).toBeUndefined()
      const { revision } = await press.read(id)
      const locale = editionType === 'translation' ? '?locale=fr' : ''
      const answer = await press.newsroom.ask(
        'PATCH',
        `/api/statements/${id}${locale}`,
        { revision, ...change },
        editor(),
      )
      expect(answer.status).toBe(200)
      return (await press.submit(id)).view
    }
  })

  describe('and a crash', () => {
    let register: Register

    const restart = () => {
      register = createRegister(deps)
      register.onChange((entry) => getServices(deps.payload).wire.publish(entry))
    }

    it('right behind the delete: the next start completes it', async () => {
      const contact = await add()
      const id = await write([contact])
      await press.publish(id)
      await eraseAndCrash(contact)
      expect(await everyRow(press.newsroom)).toContain(contact.canaries[0])
      restart()
      await register.recover()
      without(await everyRow(press.newsroom), contact.canaries)
      without(await world(id), contact.canaries)
    })

    it('before the wire was told: the next start completes it', async () => {
      const contact = await add()
      const id = await write([contact])
      await press.publish(id)
      await eraseAndCrash(contact)
      const dying = createRegister(deps)
      dying.onChange(async () => {
        throw new Error('not now')
      })
      await dying.erase()
      expect(await world(id)).toContain(contact.canaries[0])
      restart()
      await register.recover()
      without(await everyRow(press.newsroom), contact.canaries)
      expect(await deps.store.findOne('register-entries', id)).toMatchObject({ pendingSeq: 0 })
    })

    it('of one write only: the running server repeats it until it is done', async () => {
      const contact = await add()
      const id = await write([contact])
      await press.publish(id)
      await eraseAndCrash(contact)
      let failures = 1
      const store: Store = {
        ...deps.store,
        swap: async (...write) => {
          if (write[0] === 'frozen-texts' && failures-- > 0) throw new Error('not now')
          return deps.store.swap(...write)
        },
      }
      const reported: unknown[] = []
      const { wire } = getServices(deps.payload)
      const report = (error: unknown) => void reported.push(error)
      const parts = { turns: createKeyedQueue(), tell: (entry: string) => wire.publish(entry), report }
      const erasure = createErasure({ ...deps, store }, parts)
      await erasure.erase()
      expect(reported).toHaveLength(1)
      await erasure.retry()
      without(await everyRow(press.newsroom), contact.canaries)
      expect(reported).toHaveLength(1)
    })
  })

  describe('at the very moment', () => {
    it('at which a text with them is frozen: the frozen text is without them', async () => {
      const contact = await add()
      const id = await write([contact])
      const store: Store = {
        ...deps.store,
        create: async (...row) => {
          await eraseAndCrash(contact)
          return deps.store.create(...row)
        },
      }
      const reading = (await loadEntry(deps, { collection: STATEMENTS, id }))!
      const frozen = await freeze({ ...deps, store }, reading.text, reading.ready)
      expect(frozen.ok).toBe(true)
      without(await everyRow(press.newsroom), contact.canaries)
    })

    it('at which the wire makes the row anew: the row is without them', async () => {
      const contact = await add()
      const id = await write([contact])
      await press.publish(id)
      const { payload } = deps
      const publications = createPublicationStore({
        payload,
        collection: 'publications',
        stamps: createStamps(Date.now),
        wrote: () => {},
      })
      const publish = createPublish({
        reader: createRegisterReader({ payload, slugs: DEFAULT_SLUGS, now: () => deps.clock.now() }),
        changes: createChangeStore({ payload, collection: 'wire-changes' }),
        now: () => deps.clock.now(),
        publications: {
          ...publications,
          put: async (row) => {
            await erase(contact)
            await publications.put(row)
          },
        },
      })
      await publish(id)
      without(await everyRow(press.newsroom), contact.canaries)
    })

    it('at which another server writes an older row over it: the next look of this one finds it', async () => {
      const contact = await add()
      const id = await write([contact])
      const { digest } = (await press.publish(id)).view
      const older = (await readFrozen(deps.payload, id, digest))!.aside
      let late = true
      const store: Store = {
        ...deps.store,
        swap: async (collection, where, data) => {
          const isDone = await deps.store.swap(collection, where, data)
          if (late) await deps.store.swap(collection, where, { aside: older })
          late = false
          return isDone
        },
      }
      await eraseAndCrash(contact)
      await eraseTexts({ ...deps, store }, id)
      const frozen = await readFrozen(deps.payload, id, digest)
      expect(Object.values(frozen!.aside)).toEqual([{ salt: null, value: null }])
    })
  })

  it('keeps apart two people with the same card', async () => {
    const contact = await add()
    const { body } = await press.newsroom.ask('GET', `/api/media-contacts/${contact.id}`, undefined, editor())
    const { name, title, hours, emails, phones } = body
    const card = JSON.parse(JSON.stringify({ name, title, hours, emails, phones }), withoutRowIds) as unknown
    const twin = await press.newsroom.ask('POST', '/api/media-contacts', card, editor())
    const id = await write([contact, { id: (twin.body.doc as { id: string }).id, canaries: [] }])
    const { digest } = (await press.submit(id)).view
    await press.act('editor@unodc', id, 'recall', { digest })
    await press.patch(id, { title: 'Frozen again' })
    await press.publish(id)
    const { core } = await textOf(id)
    expect(new Set(core.contacts.map(({ public: hash }) => hash)).size).toBe(2)
    await erase(contact)
    const { aside } = await textOf(id)
    expect(core.contacts.map(({ public: hash }) => aside[hash]?.salt === null)).toEqual([true, false])
  })
})
