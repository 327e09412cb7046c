import { must, mustRefuse, type Cast, OTHERS, type Stage, type Texts } from '../client.ts'
import { act, organisationIds, submit, write } from '../desk.ts'
import { uploadKites } from '../pictures.ts'
import { FIRST_INVITATION, TEXTS } from '../texts.ts'

const EMBARGO = { wallTime: '2024-07-30T10:15', zone: 'Asia/Karachi' }
const OBSERVANCE = {
  observance: 'World Day against Trafficking in Persons',
  theme: 'Leave no child behind in the fight against human trafficking',
}

/** Human smuggling and trafficking, human rights, children. */
const SUBJECT = ['medtop:20001283', 'medtop:20000592', 'medtop:20000790']

/** UNODC's editor writes the invitation, the two messages and the media update that carries them. */
export const writeTexts = async ({ say }: Stage, { editor }: Cast): Promise<Texts> => {
  const ids = await organisationIds(editor)
  const all = ['unodc', ...OTHERS].map((slug) => ids[slug])
  const { doc: contact } = await must(
    editor.post('/api/media-contacts', {
      name: 'UNODC press office',
      title: 'Press office',
      languages: ['en', 'ur'],
      hours: 'Monday to Friday, 9:00 to 17:00',
      zone: 'Asia/Karachi',
      emails: [
        { address: 'press.office@unodc.example', visibility: 'public' },
        { address: 'duty.officer@unodc.example', visibility: 'staff' },
      ],
    }),
  )
  const contacts = [(contact as { id: string }).id]
  const shared = { embargo: EMBARGO, contacts, ...OBSERVANCE, subject: SUBJECT }
  const media = [await uploadKites(editor)]

  const event = await write(editor, {
    collection: 'events',
    words: FIRST_INVITATION,
    facts: {
      ...shared,
      media,
      start: '2024-07-30T05:15:00.000Z',
      end: '2024-07-30T08:00:00.000Z',
      mediaCall: '2024-07-30T04:45:00.000Z',
      zone: 'Asia/Karachi',
      format: 'in-person',
      venue: { name: 'Marriott Hotel', city: 'Islamabad', country: 'Pakistan' },
      organisers: [
        ...['unodc', 'icmpd', 'ilo', 'iom', 'ssdo'].map((slug) => ({
          organisation: ids[slug],
          role: 'organiser',
        })),
        { organisation: ids.fia, role: 'in collaboration with' },
      ],
      guests: [{ office: 'Minister of the Interior', role: 'chief guest', attendance: 'confirmed' }],
      expected: { qualifier: 'more than', number: 100 },
      masthead: [
        { wording: '', organisations: all.slice(0, 5), logos: true },
        { wording: 'in collaboration with', organisations: [ids.fia], logos: true },
      ],
    },
  })
  const secretaryGeneral = await write(editor, {
    collection: 'statements',
    words: TEXTS.secretaryGeneral,
    facts: {
      ...shared,
      kind: 'message',
      issuer: ids['united-nations'],
      reproduced: {
        source: 'Office of the Spokesperson for the Secretary-General',
        receivedAt: '2024-07-19T14:00:00.000Z',
      },
      speaker: { office: 'Secretary-General', organisation: ids['united-nations'] },
      dateline: { place: 'New York', date: '30 July 2024' },
    },
  })
  const executiveDirector = await write(editor, {
    collection: 'statements',
    words: TEXTS.executiveDirector,
    facts: {
      ...shared,
      kind: 'message',
      speaker: { office: 'Executive Director', organisation: ids.unodc },
      dateline: { place: 'Vienna', date: '30 July 2024' },
    },
  })
  const mediaUpdate = await write(editor, {
    collection: 'media-updates',
    words: TEXTS.mediaUpdate,
    facts: {
      ...shared,
      media,
      number: 'No. 7/2024',
      date: '30 July 2024',
      masthead: [
        { wording: '', organisations: all.slice(0, 5), logos: true },
        { wording: 'in collaboration with', organisations: [ids.fia], logos: true },
      ],
      items: [
        { heading: 'Messages', entry: { relationTo: 'statements', value: secretaryGeneral.id } },
        { heading: 'Messages', entry: { relationTo: 'statements', value: executiveDirector.id } },
        { heading: 'Invitation', entry: { relationTo: 'events', value: event.id } },
      ],
    },
  })
  say(
    'UNODC’s press officer writes four texts, in English and in Urdu: the invitation to the joint event in Islamabad,',
  )
  say(
    'the Secretary-General’s message (carried word for word, its issuer is the United Nations), the Executive Director’s',
  )
  say(
    'message, and the media update that sends them out together. All are under embargo until 10:15 in Islamabad.',
  )
  return { event, secretaryGeneral, executiveDirector, mediaUpdate }
}

/** Whoever is named must sign, so they are asked first. */
export const askEverybody = async (
  { say, clock }: Stage,
  { editor, reviewers }: Cast,
  texts: Texts,
): Promise<void> => {
  const refusal = await mustRefuse(submit(editor, texts.event), 'incomplete')
  say(`\nThe invitation names organisations that nobody has asked yet. The newsroom refuses it: “${refusal}”`)
  for (const text of [texts.event, texts.mediaUpdate]) {
    for (const organisation of OTHERS)
      await must(act(editor, text, 'invite', { organisation, role: 'co-signatory' }))
  }
  say('So UNODC invites ICMPD, ILO, IOM, SSDO and FIA to sign the invitation and the media update.')
  clock.set(new Date('2024-07-23T09:00:00Z'))
  for (const organisation of OTHERS) {
    const reviewer = reviewers[organisation]
    if (!reviewer) continue
    await must(act(reviewer, texts.event, 'accept'))
    await must(act(reviewer, texts.mediaUpdate, 'accept'))
  }
  say('By Tuesday all five have accepted.')
}
