import { logIn, must } from '../../src/server/story/client.ts'
import { answerFileChooser, doMainJob, keyboard, pointer, type Story } from '../support/mainJob.ts'
import { overflowOf } from '../support/browser.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { inBrowser, reserveStage, type Stage } from '../support/stage.ts'

/** Clicks and fields from My desk to the last *Submit*; it may fall, and not rise. */
const MOST = 30

const UPDATE: Story = {
  template: 'world-day',
  texts: [
    {
      place: 0,
      title: 'World day: media update',
      body: 'A message and an invitation.',
      translation: { title: 'Journée mondiale : bulletin de presse', body: 'Un message et une invitation.' },
    },
    {
      place: 1,
      title: 'Message by the Executive Director',
      body: 'We stand with the survivors.',
      translation: {
        title: 'Message de la Directrice exécutive',
        body: 'Nous sommes aux côtés des survivants.',
      },
    },
    {
      place: 3,
      title: 'Joint event in Islamabad',
      body: 'Journalists are welcome.',
      translation: {
        title: 'Événement commun à Islamabad',
        body: 'Les journalistes sont les bienvenus.',
      },
    },
  ],
  translation: { value: 'fr', label: 'Français' },
  start: '30 July 2031 10:15 Islamabad',
  embargo: '30 July 2031 09:00 Islamabad',
  picture: 'Flags at the entrance.',
  contact: 'Press desk of the world day',
}

/** The same with one text in it. */
const shorter = (story: Partial<Story>): Story => ({
  ...UPDATE,
  template: 'press-release',
  texts: UPDATE.texts.slice(0, 2),
  start: null,
  ...story,
})

inBrowser('the main job, from an empty desk', () => {
  const reserved = reserveStage()
  let stage: Stage

  beforeAll(async () => {
    stage = await reserved.open()
    const lead = await logIn(stage.url, 'editor@unodc.example', PASSWORD)
    await must(
      lead.post('/api/media-contacts', {
        name: UPDATE.contact,
        emails: [{ address: 'press@unodc.example', visibility: 'public' }],
      }),
    )
  })
  afterAll(() => stage.close())

  it(`takes at most ${MOST} clicks and fields: an update, a message, an event, an embargo, two languages, a picture, a contact, six organisations`, async () => {
    const page = await stage.enter('editor@unodc.example')
    await answerFileChooser(page)
    let count = 0
    const said = await doMainJob(
      page,
      pointer(page, () => void (count += 1)),
      UPDATE,
      stage.url,
    )
    console.log(`The main job took ${count} clicks and fields.`)
    expect(said).toBe('3 texts are with their reviewers now.')
    expect(count).toBeLessThanOrEqual(MOST)
  })

  it('is done with the keyboard alone', async () => {
    const page = await stage.enter('editor@unodc.example')
    await answerFileChooser(page)
    const story = shorter({ picture: 'Flags by keyboard.' })
    expect(await doMainJob(page, keyboard(page), story, stage.url)).toBe(
      '2 texts are with their reviewers now.',
    )
  })

  it('is done on an Arabic desk', async () => {
    const page = await stage.enter('editor@unodc.example', { locale: 'ar' })
    const story = shorter({
      picture: null,
      embargo: '٣٠ يوليو ٢٠٣١ 09:00 إسلام آباد',
      translation: { value: 'ar', label: 'العربية' },
      texts: [
        {
          ...{ place: 0, title: 'World day: media update', body: 'A press release.' },
          translation: { title: 'اليوم العالمي: إحاطة إعلامية', body: 'بيان صحفي.' },
        },
        {
          ...{ place: 1, title: 'Shelters open today', body: 'We stand with the survivors.' },
          translation: { title: 'الملاجئ تفتح أبوابها اليوم', body: 'نقف إلى جانب الناجين.' },
        },
      ],
    })
    expect(await doMainJob(page, pointer(page), story, stage.url)).toBe('النصان لدى مراجعيهما الآن.')
  })

  it('is done on a phone', async () => {
    const page = await stage.enter('editor@unodc.example', { width: 360 })
    const said = await doMainJob(page, pointer(page), shorter({ picture: null }), stage.url)
    expect(said).toBe('2 texts are with their reviewers now.')
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  })

  it('breaks no rule of its own', () => {
    expect(stage.faults()).toEqual({ foreignHosts: [], complaints: [] })
  })
})
