import type { Upload } from './base.ts'
import type { Desk, Entry } from './desk.ts'

/** Entries that exist in both worlds in the same words, by who may read them. */
export type Shared = {
  /** UNODC’s own, released: the world reads it. */
  live: Entry
  /** UNODC with FIA and ILO, released, with a contact and a picture of UNODC. */
  jointEvent: Entry
  /** UNODC’s media update of both, released. */
  update: Entry
  /** UNODC’s draft: FIA has accepted, ILO is invited. */
  draft: Entry
  /** ICMPD with ILO, in clearance; not FIA’s business. */
  joint: Entry
  /** FIA’s own: a draft, an event, one that is released. */
  own: Entry[]
  /** Kept by UNODC, attached to what others read: they see that it is there, and not what it says. */
  contact: string
  picture: string
  /** Kept by FIA. */
  ownContact: string
  ownPicture: string
}

const EA = 'editor@unodc.example'
const RA = 'reviewer@unodc.example'
const ED = 'editor@fia.example'
const RD = 'reviewer@fia.example'
const RO = 'reviewer@ilo.example'

export const writeShared = async (
  desk: Desk,
  upload: Upload,
  organisations: Record<string, string>,
): Promise<Shared> => {
  const contact = await desk.keep(EA, 'media-contacts', contactNamed('Press office of UNODC'))
  const picture = await upload(EA, 'shared.png', 'A hall')
  const furniture = { contacts: [contact], media: [picture] }

  const live = await desk.write(EA, 'statements', {
    title: 'What the world reads',
    subject: ['medtop:20000592'],
    ...furniture,
  })
  await desk.sendOut(EA, [RA], live)

  const masthead = [{ wording: '', organisations: ['unodc', 'fia', 'ilo'].map((one) => organisations[one]) }]
  const jointEvent = await desk.write(EA, 'events', {
    ...{ title: 'A joint event', start: '2026-09-01T08:00:00.000Z', zone: 'Asia/Karachi', masthead },
    ...{ venue: { name: 'A hall', city: 'Islamabad' }, ...furniture },
  })
  await desk.invite(EA, jointEvent, 'fia', RD)
  await desk.invite(EA, jointEvent, 'ilo', RO)
  await desk.sendOut(EA, [RA, RD, RO], jointEvent)

  const items = [live, jointEvent].map(({ collection: relationTo, id: value }) => ({
    heading: 'Texts',
    entry: { relationTo, value },
  }))
  const update = await desk.write(EA, 'media-updates', { title: 'A media update', number: '1', items })
  await desk.sendOut(EA, [RA], update)

  const draft = await desk.write(EA, 'statements', { title: 'A draft of several', ...furniture })
  await desk.invite(EA, draft, 'fia', RD)
  await desk.invite(EA, draft, 'ilo')

  const joint = await desk.write('editor@icmpd.example', 'statements', { title: 'Of ICMPD and ILO' })
  await desk.invite('editor@icmpd.example', joint, 'ilo', RO)
  await desk.submit('editor@icmpd.example', joint)

  return { live, jointEvent, update, draft, joint, contact, picture, ...(await writeOwn(desk, upload)) }
}

const writeOwn = async (desk: Desk, upload: Upload) => {
  const ownContact = await desk.keep(ED, 'media-contacts', contactNamed('Press office of FIA'))
  const ownPicture = await upload(ED, 'own.png', 'A picture of FIA')
  const furniture = { contacts: [ownContact], media: [ownPicture] }
  const draft = await desk.write(ED, 'statements', { title: 'A draft of FIA', slug: 'draft', ...furniture })
  const event = await desk.write(ED, 'events', { title: 'An event of FIA', zone: 'Asia/Karachi' })
  const out = await desk.write(ED, 'statements', { title: 'A text of FIA', kind: 'remarks', ...furniture })
  await desk.sendOut(ED, [RD], out)
  return { own: [draft, event, out], ownContact, ownPicture }
}

const contactNamed = (name: string) => ({
  name,
  languages: ['en'],
  emails: [{ address: 'press@office.example', visibility: 'public' }],
  phones: [{ number: '+43 1 000', visibility: 'staff' }],
})
