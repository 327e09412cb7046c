import { logIn, must, type Stage, StoryError } from './client.ts'
import { act, organisationIds, sign, submit, write } from './desk.ts'
import type { SettableClock } from '../../clock.ts'
import { getServices } from '../../services.ts'
import type { Newsroom } from '../openNewsroom.ts'
import { giveLogos } from './logos.ts'
import { playStory } from './play.ts'
import { seedPeople } from './people.ts'

type Urdu = { title: string; summary: string }

const words = (title: string, summary: string, body: string, urdu: Urdu) => ({
  en: { title, summary, body },
  ur: { ...urdu, body: urdu.title },
})

/** A few entries that wait in other states, so that every screen of the demonstration has something to show. */
const leaveEntriesWaiting = async ({ baseUrl, password }: Stage): Promise<void> => {
  const person = (email: string) => logIn(baseUrl, email, password)

  const ilo = await person('editor@ilo.example')
  await write(ilo, {
    collection: 'statements',
    words: words(
      'Labour inspectors can be the first to see forced labour',
      'A draft that nobody has been asked to sign yet.',
      'Labour inspectors enter workplaces that police seldom see. Trained to know the signs, they can be the first to find a victim.',
      {
        title: 'لیبر انسپکٹر جبری مشقت کو سب سے پہلے دیکھ سکتے ہیں',
        summary: 'ایک مسودہ جس پر ابھی کسی سے دستخط کے لیے نہیں کہا گیا۔',
      },
    ),
    facts: { kind: 'press-release' },
  })

  const iom = await person('editor@iom.example')
  const advisory = await write(iom, {
    collection: 'statements',
    words: words(
      'Media advisory: briefing on safe migration routes',
      'Frozen, and waiting for IOM’s own reviewer.',
      'IOM invites journalists to a background briefing on safe migration routes from the region.',
      {
        title: 'محفوظ نقل مکانی کے راستوں پر بریفنگ',
        summary: 'منجمد، اور آئی او ایم کے اپنے جائزہ کار کا منتظر۔',
      },
    ),
    facts: { kind: 'advisory' },
  })
  await must(submit(iom, advisory))

  const icmpd = await person('editor@icmpd.example')
  const icmpdReviewer = await person('reviewer@icmpd.example')
  const ssdoReviewer = await person('reviewer@ssdo.example')
  const ids = await organisationIds(icmpd)
  const joint = await write(icmpd, {
    collection: 'statements',
    words: words(
      'Joint statement on shelters for victims of trafficking',
      'ICMPD has signed, SSDO has not.',
      'ICMPD and SSDO call for shelters that are safe, that admit men and boys too, and that are funded for longer than a year.',
      {
        title: 'اسمگلنگ کے متاثرین کی پناہ گاہوں پر مشترکہ بیان',
        summary: 'آئی سی ایم پی ڈی نے دستخط کر دیے ہیں، ایس ایس ڈی او نے نہیں۔',
      },
    ),
    facts: {
      kind: 'statement',
      masthead: [{ wording: '', organisations: [ids.icmpd, ids.ssdo], logos: true }],
    },
  })
  await must(act(icmpd, joint, 'invite', { organisation: 'ssdo', role: 'co-signatory' }))
  await must(act(ssdoReviewer, joint, 'accept'))
  await must(submit(icmpd, joint))
  await must(sign(icmpdReviewer, joint))

  const fia = await person('editor@fia.example')
  const fiaReviewer = await person('reviewer@fia.example')
  const remarks = await write(fia, {
    collection: 'statements',
    words: words(
      'Remarks at the opening of the training course for investigators',
      'Cleared: it can be released.',
      'The Agency thanks its partners for the training course that begins today, and the investigators who take part in it.',
      { title: 'تفتیش کاروں کے تربیتی کورس کے افتتاح پر کلمات', summary: 'منظور شدہ: جاری کیا جا سکتا ہے۔' },
    ),
    facts: { kind: 'remarks' },
  })
  await must(submit(fia, remarks))
  await must(sign(fiaReviewer, remarks))
}

type Options = { password: string; say: (sentence: string) => void }

/** A newsroom in demonstration mode as a stage: its clock can be set. @throws StoryError on any other server. */
export const toStage = ({ url, payload, pages }: Newsroom, { password, say }: Options): Stage => {
  const { clock } = getServices(payload)
  if (!('set' in clock)) throw new StoryError('The story moves the clock: it plays on a demonstration only.')
  return { baseUrl: url, password, clock: clock as SettableClock, pages, say }
}

/** Makes the people, gives their organisations emblems, plays the story, and leaves a few entries waiting; the clock shows the present again afterwards. */
export const fillDemonstration = async (newsroom: Newsroom, options: Options): Promise<void> => {
  const stage = toStage(newsroom, options)
  const play = async () => {
    await seedPeople(newsroom.payload, options.password)
    await giveLogos(stage)
    await playStory(stage)
    stage.clock.set(new Date())
    await leaveEntriesWaiting(stage)
  }
  const { mailGoesOut, notices } = getServices(newsroom.payload)
  // Nobody gets letters of what was played.
  await (mailGoesOut ? notices.withoutMail(play) : play())
}
