import { randomUUID } from 'node:crypto'
import { logIn, must } from '../../../src/server/story/client.ts'
import {
  act,
  clearanceOf,
  edit,
  join,
  release,
  sign,
  submit,
  toLexical,
} from '../../../src/server/story/desk.ts'
import { PASSWORD } from '../newsroom.ts'
import { publishPictured } from '../pictured.ts'
import { type Places, WRITTEN } from './screens.ts'

const TOMORROW_MS = 24 * 3_600_000

/** Makes what the screens show: a draft, an event, a text that waits and was objected to, and one under embargo. */
export const playForScreens = async (url: string): Promise<Places> => {
  const person = (email: string) => logIn(url, email, PASSWORD)
  const [editor, reviewer] = [await person('editor@unodc.example'), await person('reviewer@unodc.example')]
  const ilo = await person('reviewer@ilo.example')
  const make = async (collection: 'statements' | 'events' | 'media-updates', words: object) => {
    const { doc } = await must(editor.post(`/api/${collection}`, words))
    return { collection, id: (doc as { id: string }).id }
  }

  const draft = await make('statements', { summary: 'It has no text yet.', title: 'Shelters by night' })
  await must(act(editor, draft, 'invite', { organisation: 'icmpd', role: 'co-signatory' }))
  const shared = await make('statements', { title: 'Two pens', summary: 'As it was.' })
  const event = await make('events', { title: 'A day of shelters', start: new Date().toISOString() })

  const waiting = await make('statements', {
    ...{ title: 'Shelters by day', body: toLexical('They open at ten in the morning.') },
  })
  await join(editor, waiting, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
  await must(submit(editor, waiting))
  await must(sign(reviewer, waiting))
  const comment = { id: randomUUID(), text: WRITTEN.comment, visibility: 'all' }
  await must(ilo.post(`/api/statements/${waiting.id}/comments`, comment))

  const changed = await make('statements', {
    ...{ title: 'Shelters in winter', summary: 'Forty beds are open.' },
    body: toLexical('They open at ten in the evening.\n\nNobody is turned away.'),
  })
  await join(editor, changed, { reviewer: ilo, organisation: 'ilo', role: 'co-signatory' })
  await must(submit(editor, changed))
  await must(sign(ilo, changed))
  const why = 'Ten o’clock is too late where it freezes.'
  const { digest } = await clearanceOf(reviewer, changed)
  await must(act(reviewer, changed, 'send-back', { digest, note: why }))
  await edit(editor, {
    ...changed,
    change: {
      summary: 'Sixty beds are open.',
      body: toLexical('They open at eight in the evening.\n\nNobody is turned away.\n\nBring blankets.'),
    },
  })
  await must(submit(editor, changed))

  const embargoed = await make('statements', {
    ...{ title: 'A figure of tomorrow', body: toLexical('It is four.') },
    embargo: { until: new Date(Date.now() + TOMORROW_MS).toISOString(), zone: 'UTC' },
  })
  await must(submit(editor, embargoed))
  await must(sign(reviewer, embargoed))
  await must(release(reviewer, embargoed))

  const message = await make('statements', {
    ...{ kind: 'message', title: 'Message of the Executive Director', summary: 'Shelters save lives.' },
    body: toLexical('Every night counts.\n\nWe thank all who keep a door open.'),
  })
  const opening = await make('events', {
    ...{ title: 'Opening of the new shelter', start: new Date(Date.now() + 2 * TOMORROW_MS).toISOString() },
    body: toLexical('Journalists are welcome in Hall A.'),
  })
  const composed = await make('media-updates', {
    ...{ title: 'World Day of Shelters', summary: 'A message, and an invitation.' },
    body: toLexical('On the World Day of Shelters we send you a message and an invitation.'),
    items: [
      { heading: 'Messages', entry: { relationTo: 'statements', value: message.id } },
      { heading: 'Event', entry: { relationTo: 'events', value: opening.id } },
    ],
    languages: [
      { locale: 'en', standing: 'authoritative' },
      { locale: 'fr', standing: 'official' },
    ],
  })

  await publishPictured(url)
  const newestOf = async (collection: string): Promise<string> => {
    const answer = await fetch(`${url}/v1/${collection}`)
    return ((await answer.json()) as { items: { slug: string }[] }).items[0]?.slug ?? ''
  }
  const [slug, pictured] = [await newestOf('media-updates'), await newestOf('statements')]
  const { body } = await editor.get('/api/media-updates?where[title][like]=World%20Day%20against&depth=0')
  const bundle = (body.docs as { id: string }[])[0]?.id ?? ''
  return {
    bundle,
    composed: composed.id,
    shared: shared.id,
    draft: draft.id,
    event: event.id,
    waiting: waiting.id,
    changed: changed.id,
    embargoed: embargoed.id,
    slug,
    pictured,
  }
}
