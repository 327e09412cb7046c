import { toLexical } from './newsroom.ts'
import type { Press } from './press.ts'

export type Json = Record<string, unknown>
const HOUR = 3_600_000
/** What stands in each word of the text that is referred to. */
export const SECRET = 'canary-71c4'
export const START = '2031-07-30T05:15:00.000Z'

/** Texts of ILO, to which texts of UNODC refer, and the acts by which both go their way. @param press once it is open. */
export const referring = (press: () => Press) => {
  const at = (hours: number) => new Date(press().newsroom.clock.now().getTime() + hours * HOUR).toISOString()
  const ask = (who: string, method: string, door: string, body?: unknown) =>
    press().newsroom.ask(method, `/api/${door}`, body, press().tokens[who])
  const page = async (who: string, door: string): Promise<string> =>
    (await press().newsroom.fetch('GET', `/api/${door}`, undefined, press().tokens[who])).text()
  const write = async (who: string, collection: string, data: Json): Promise<string> => {
    const { status, body } = await ask(who, 'POST', collection, {
      ...{ title: 'A text', body: toLexical('We act together.') },
      ...data,
    })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return (body.doc as { id: string }).id
  }
  const patch = async (who: string, collection: string, id: string, data: Json) => {
    const { revision } = await press().read(id, who, collection)
    return ask(who, 'PATCH', `${collection}/${id}`, { revision, ...data })
  }
  const submit = async (lead: string, id: string, collection: string) => {
    const { revision } = await press().read(id, `editor@${lead}`, collection)
    return press().act(`editor@${lead}`, id, 'submit', { revision }, collection)
  }
  const sign = async (lead: string, id: string, collection: string, ...others: string[]) => {
    const submitted = await submit(lead, id, collection)
    if (submitted.status !== 200) throw new Error(JSON.stringify(submitted.body))
    const { digest } = submitted.view
    for (const each of [lead, ...others])
      await press().act(`reviewer@${each}`, id, 'sign', { digest }, collection)
    return digest
  }
  const release = async (lead: string, id: string, collection: string, body: Json = {}) => {
    const digest = await sign(lead, id, collection)
    return press().act(`reviewer@${lead}`, id, 'release', { digest, ...body }, collection)
  }
  const secretEvent = () =>
    write('editor@ilo', 'events', {
      ...{ title: `${SECRET} event`, start: START, zone: 'Asia/Karachi' },
      venue: { name: `${SECRET} hall`, city: 'Islamabad' },
    })
  const secretStatement = (extra: Json = {}) =>
    write('editor@ilo', 'statements', { title: `${SECRET} statement`, ...extra })
  const invite = async (id: string, collection: string, organisation = 'unodc', role = 'observer') => {
    await press().act('editor@ilo', id, 'invite', { organisation, role }, collection)
  }
  const uninvite = (id: string, collection: string) =>
    press().act('editor@ilo', id, 'uninvite', { organisation: 'unodc' }, collection)
  const updateWith = (...items: [string, string][]) =>
    write('editor@unodc', 'media-updates', {
      title: 'An update of UNODC',
      items: items.map(([relationTo, value]) => ({ heading: 'Texts', entry: { relationTo, value } })),
    })
  return {
    at,
    ask,
    page,
    write,
    patch,
    submit,
    sign,
    release,
    secretEvent,
    secretStatement,
    invite,
    uninvite,
    updateWith,
  }
}
