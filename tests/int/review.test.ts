import type { ReviewAnswer, ReviewedText, StoredReview } from '../../src/desk/review/answer.ts'
import type { CommentsView } from '../../src/desk/comments/view.ts'
import { linesOf } from '../../src/domain/suggestions/lines.ts'
import { type Answer, reasonOf, toLexical } from '../support/newsroom.ts'
import { openPress, type Press } from '../support/press.ts'
import {
  changedFile,
  documentOf,
  otherText,
  withoutMarks,
  type Tracked,
  withChange,
  withCommentAt,
  withFormatting,
  withInsertion,
  withoutParagraph,
  withParagraphBehind,
} from '../support/word/trackedFile.ts'

const PEOPLE = ['Anna Ruiz', 'Тарас Шевчук', 'ليلى حداد'] as const
const author = (index: number): string => PEOPLE[index % PEOPLE.length] ?? ''

const BODY = [
  'Ministers met in Geneva on Tuesday to talk about trafficking in persons.',
  'They agreed on five measures, among them a fund for survivors.',
  'The fund begins with ten million dollars.',
  'Nobody should be for sale, the host said.',
  'Civil society was heard before the meeting.',
  'A second meeting takes place in Vienna.',
].join('\n\n')

const BODY_AR = [
  'اجتمع الوزراء في جنيف يوم الثلاثاء للتباحث بشأن الاتجار بالأشخاص.',
  'واتفقوا على خمسة تدابير منها صندوق للناجين.',
].join('\n\n')

describe('a Word file that comes back', () => {
  let press: Press
  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
  })
  afterAll(() => press.newsroom.close())

  const joint = async (): Promise<string> => {
    const id = await press.write({
      title: 'Five days in Geneva',
      summary: 'A fund for survivors.',
      body: toLexical(BODY),
    })
    await press.invite(id, 'ilo', 'co-signatory')
    return id
  }
  const fileOf = async (id: string, who = 'editor@unodc', locale = 'en'): Promise<Uint8Array> => {
    const door = `/api/statements/${id}/preview?form=docx&locale=${locale}`
    const answer = await press.newsroom.fetch('GET', door, undefined, press.tokens[who])
    expect(answer.status).toBe(200)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const bring = async (bytes: Uint8Array, who: string | null = 'editor@ilo') => {
    const form = new FormData()
    form.append('file', new File([new Uint8Array(bytes)], 'text.docx'))
    const token = who === null ? undefined : press.tokens[who]
    const answer = await press.newsroom.ask('POST', '/api/import/review', form, token)
    return { ...answer, review: answer.body as unknown as ReviewAnswer }
  }
  const onlyText = ({ review }: { review: ReviewAnswer }): ReviewedText => {
    const [text] = review.texts
    if (!text || review.texts.length > 1) throw new Error(JSON.stringify(review))
    return text
  }
  const store = async (text: ReviewedText, who = 'editor@ilo', visibility = 'all') => {
    const items = [
      ...text.suggestions.map((one) => ({ kind: 'suggestion', ...one })),
      ...text.comments.map((one) => ({ kind: 'comment', ...one })),
    ]
    const done: StoredReview = { stored: [], refused: [] }
    for (let at = 0; at < items.length; at += 25) {
      const answer = await press.newsroom.ask(
        'POST',
        `/api/statements/${text.id}/comments/review`,
        { visibility, locale: text.locale, items: items.slice(at, at + 25) },
        press.tokens[who],
      )
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
      const { stored, refused } = answer.body as unknown as StoredReview
      done.stored.push(...stored)
      done.refused.push(...refused)
    }
    return done
  }
  const commentsOf = async (id: string, who = 'editor@unodc'): Promise<CommentsView> =>
    (await press.newsroom.ask('GET', `/api/statements/${id}/comments`, undefined, press.tokens[who]))
      .body as unknown as CommentsView
  const verdict = (answer: Answer) => [answer.status, reasonOf(answer)]
  const textOf = async (id: string): Promise<string[]> => {
    const door = `/api/statements/${id}?depth=0&locale=en`
    const { body } = await press.newsroom.ask('GET', door, undefined, press.tokens['editor@unodc'])
    return [String(body.title), ...linesOf(body.body).map(({ text }) => text)]
  }

  it('arrives as thirty suggestions of three people, each where it was made', async () => {
    const id = await joint()
    const changes: Tracked[] = [
      ['Five days', 'Six days'],
      ['survivors', 'victims'],
      ['Ministers', 'Ministers of justice'],
      ['Tuesday', 'Wednesday'],
      ['trafficking', 'smuggling'],
      ['five measures', 'six measures'],
      ['among them', 'including'],
      ['begins', 'starts'],
      ['ten million', 'twelve million'],
      ['dollars', 'euros'],
      ['Nobody', 'No one'],
      ['for sale', 'on sale'],
      ['the host', 'the hosts'],
      ['Civil society', 'Survivors'],
      ['heard', 'listened to'],
      ['second', 'third'],
      ['takes place', 'is held'],
      ['Vienna', 'Nairobi'],
      ['The fund', 'This fund'],
    ].map(([words = '', instead = ''], index) => ({ author: author(index), words, instead }))
    const insertions: Tracked[] = [
      ['in persons', ', and of children'],
      ['They', ' all'],
      ['a fund', ' of the six'],
      ['with', ' about'],
      ['should', ' ever'],
      ['meeting', ' itself'],
    ].map(([words = '', instead = ''], index) => ({ author: author(index), words, instead }))
    const removals: Tracked[] = [' about', ' in Geneva', ' said', ' before'].map((words, index) => ({
      ...{ author: author(index), words },
    }))
    const changed = changedFile(await fileOf(id), (xml) => {
      let next = changes.reduce(withChange, xml)
      next = insertions.reduce(withInsertion, next)
      next = removals.reduce(withChange, next)
      next = withParagraphBehind(next, { author: author(0), words: 'place', instead: 'It lasts a day.' })
      return withFormatting(next, { author: author(1), words: ' agreed' })
    })
    const answer = await bring(changed)
    expect(verdict(answer)).toEqual([200, undefined])
    const text = onlyText(answer)
    const all = [...changes, ...insertions, ...removals]
    expect([all.length + 1, text.suggestions.length]).toEqual([30, 30])
    expect(new Set(text.suggestions.map((one) => one.author))).toEqual(new Set(PEOPLE))
    expect(answer.review.left).toEqual([
      { reason: 'formatting', author: author(1), words: ' agreed', instead: '' },
    ])
    const { stored, refused } = await store(text)
    expect([stored.length, refused]).toEqual([30, []])
    const { threads } = await commentsOf(id)
    expect(threads).toHaveLength(30)
    expect(
      threads.every(({ standing, organisation }) => standing?.is === 'found' && organisation === 'ilo'),
    ).toBe(true)
    expect(new Set(threads.map(({ comments: [first] }) => first?.text))).toEqual(
      new Set(PEOPLE.map((name) => `In the name of ${name}`)),
    )
    const door = `/api/statements/${id}/comments/accept-all`
    const { body } = await press.newsroom.ask('POST', door, { of: 'ilo' }, press.tokens['editor@unodc'])
    const states = (body as unknown as CommentsView).threads.map(({ suggestion }) => suggestion?.state)
    expect(new Set(states)).toEqual(new Set(['accepted']))
    expect(await textOf(id)).toEqual([
      'Six days',
      'Ministers of justice met in Geneva on Wednesday to talk smuggling in persons, and of children.',
      'They all agreed on six measures, including a fund of the six for survivors.',
      'This fund starts with about twelve million euros.',
      'No one should ever be on sale, the hosts.',
      'Survivors was listened to the meeting itself.',
      'A third meeting is held in Nairobi.',
      'It lasts a day.',
    ])
  })

  it('says what was changed and where, and stands in the text as it was meant', async () => {
    const id = await joint()
    const changed = changedFile(await fileOf(id), (xml) =>
      withoutParagraph(
        withParagraphBehind(
          withChange(xml, { author: 'Anna', words: 'five measures', instead: 'six measures' }),
          { author: 'Anna', words: 'Nobody', instead: 'A new paragraph stands here.' },
        ),
        { author: 'Omar', words: 'Civil society was heard' },
      ),
    )
    const text = onlyText(await bring(changed))
    expect(text.suggestions).toMatchObject([
      { author: 'Anna', field: 'body', passage: { line: 1, quote: 'five measures' }, words: 'six measures' },
      { author: 'Anna', passage: { line: 3 }, words: 'said.\n\nA new paragraph stands here.' },
      {
        author: 'Omar',
        passage: { line: 4, quote: 'Civil society was heard before the meeting.' },
        words: '',
      },
    ])
    await store(text)
    const door = `/api/statements/${id}/comments/accept-all`
    const answer = await press.newsroom.ask('POST', door, { of: 'ilo' }, press.tokens['editor@unodc'])
    expect(answer.status).toBe(200)
    expect(await textOf(id)).toEqual([
      'Five days in Geneva',
      'Ministers met in Geneva on Tuesday to talk about trafficking in persons.',
      'They agreed on six measures, among them a fund for survivors.',
      'The fund begins with ten million dollars.',
      'Nobody should be for sale, the host said.',
      'A new paragraph stands here.',
      'A second meeting takes place in Vienna.',
    ])
  })

  it('brings comments with their passages, and answers below what they answer', async () => {
    const id = await joint()
    const changed = changedFile(
      await fileOf(id),
      (xml) =>
        withCommentAt(withCommentAt(xml, { words: 'ten million', id: '1' }), { words: 'Tuesday', id: '3' }),
      [
        { id: '1', author: 'Anna Ruiz', text: 'Who pays this?' },
        { id: '2', author: 'Omar', text: 'All six.', answers: '1' },
        { id: '3', author: '', text: 'Was it not Monday?' },
      ],
    )
    const text = onlyText(await bring(changed))
    expect(text.comments).toMatchObject([
      { author: 'Anna Ruiz', text: 'Who pays this?', passage: { quote: 'ten million', line: 2 } },
      { author: 'Omar', text: 'All six.' },
      { author: '', passage: { quote: 'Tuesday' } },
    ])
    expect((await store(text)).refused).toEqual([])
    const { threads } = await commentsOf(id)
    expect(threads.map(({ quote, comments }) => [quote, ...comments.map((one) => one.text)])).toEqual([
      ['ten million', 'In the name of Anna Ruiz\nWho pays this?', 'In the name of Omar\nAll six.'],
      ['Tuesday', 'From the Word file, where nobody is named\nWas it not Monday?'],
    ])
  })

  it('stores nothing twice, and says what went to other readers before', async () => {
    const id = await joint()
    const change = { author: 'Anna', words: 'Vienna', instead: 'Nairobi' }
    const changed = changedFile(await fileOf(id), (xml) => withChange(xml, change))
    const text = onlyText(await bring(changed))
    expect((await store(text)).stored).toHaveLength(1)
    expect((await store(onlyText(await bring(changed)))).stored).toHaveLength(1)
    expect((await commentsOf(id)).threads).toHaveLength(1)
    expect((await store(text, 'editor@ilo', 'own')).refused).toHaveLength(1)
  })

  it('works in Arabic, among runs that were parted', async () => {
    const id = await press.write({ title: 'Five days in Geneva', body: toLexical(BODY) })
    await press.invite(id, 'ilo', 'co-signatory')
    const door = `/api/statements/${id}?locale=ar`
    const { revision } = await press.read(id)
    const translated = { revision, title: 'خمسة أيام في جنيف', body: toLexical(BODY_AR) }
    expect((await press.newsroom.ask('PATCH', door, translated, press.tokens['editor@unodc'])).status).toBe(
      200,
    )
    const changed = changedFile(await fileOf(id, 'editor@unodc', 'ar'), (xml) =>
      [
        { author: 'ليلى حداد', words: 'الثلاثاء', instead: 'الأربعاء' },
        { author: 'Omar', words: 'خمسة تدابير', instead: 'ستة تدابير' },
      ].reduce(withChange, xml),
    )
    const text = onlyText(await bring(changed))
    expect([text.locale, text.isMoved]).toEqual(['ar', false])
    expect(text.suggestions).toMatchObject([
      { author: 'ليلى حداد', passage: { quote: 'الثلاثاء' }, words: 'الأربعاء', origin: 'tracked' },
      { author: 'Omar', passage: { quote: 'خمسة تدابير' }, words: 'ستة تدابير', origin: 'tracked' },
    ])
    expect((await store(text)).refused).toEqual([])
  })

  it('finds by comparing what nobody has marked', async () => {
    const id = await joint()
    const changed = changedFile(await fileOf(id), (xml) =>
      xml.replace('ten million', 'twenty million').replace('A second meeting', 'The second meeting'),
    )
    const answer = await bring(changed)
    expect(onlyText(answer).suggestions).toMatchObject([
      { origin: 'untracked', author: '', passage: { quote: 'ten' }, words: 'twenty' },
      { origin: 'untracked', passage: { quote: 'A' }, words: 'The' },
    ])
    expect(answer.review.left).toEqual([])
  })

  it('knows the words of a frozen text as they are, and those of an earlier round as earlier ones', async () => {
    const id = await joint()
    const frozenFile = async (digest: string) => {
      const door = `/api/statements/${id}/clearance/copy?form=docx&digest=${digest}&locale=en`
      const answer = await press.newsroom.fetch('GET', door, undefined, press.tokens['editor@unodc'])
      expect(answer.status).toBe(200)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const change = { author: 'Anna', words: 'Vienna', instead: 'Nairobi' }
    const { digest } = (await press.submit(id)).view
    const seen = async () => {
      const file = changedFile(await frozenFile(digest), (xml) => withChange(xml, change))
      const text = onlyText(await bring(file, 'editor@unodc'))
      return [text.isMoved, text.suggestions.map(({ origin, words }) => [origin, words])]
    }
    expect(await seen()).toEqual([false, [['tracked', 'Nairobi']]])
    expect((await press.act('editor@unodc', id, 'recall', { digest })).status).toBe(200)
    await press.patch(id, { body: toLexical(BODY.replace('ten million', 'nine million')) })
    expect(await seen()).toEqual([true, [['tracked', 'Nairobi']]])
  })

  it('says which passages have changed since, and puts nothing there', async () => {
    const id = await joint()
    const changed = changedFile(await fileOf(id), (xml) =>
      [
        { author: 'Anna', words: 'ten million', instead: 'twelve million' },
        { author: 'Anna', words: 'Vienna', instead: 'Nairobi' },
      ].reduce(withChange, xml),
    )
    await press.patch(id, { body: toLexical(BODY.replace('ten million dollars', 'nine billion yen')) })
    const answer = await bring(changed)
    const text = onlyText(answer)
    expect([text.isMoved, text.suggestions.map(({ passage }) => passage.quote)]).toEqual([true, ['Vienna']])
    expect(answer.review.left).toMatchObject([
      { reason: 'moved', author: 'Anna', words: 'ten million', instead: 'twelve million' },
      { reason: 'differs' },
    ])
  })

  it('is unknown to who does not read its text, as one that there is not', async () => {
    const id = await joint()
    const file = await fileOf(id)
    const foreign = await bring(file, 'editor@fia')
    const nowhere = changedFile(file, (xml) => xml)
    const missing = await bring(otherText(nowhere, id), 'editor@fia')
    expect(verdict(foreign)).toEqual([404, 'not-found'])
    expect([missing.status, missing.body]).toEqual([foreign.status, foreign.body])
    expect(verdict(await bring(file, null))).toEqual([401, 'unauthenticated'])
    expect((await bring(file)).status).toBe(200)
  })

  it('is not for a file that no newsroom has made, nor for one that is broken', async () => {
    const id = await joint()
    const file = await fileOf(id)
    expect(verdict(await bring(withoutMarks(file)))).toEqual([400, 'invalid'])
    expect(verdict(await bring(new Uint8Array([0x50, 0x4b, 1, 2])))).toEqual([400, 'invalid'])
    expect(documentOf(file)).toContain('Communique_0_body')
  })

  it('refuses a file with more changes than anybody makes', async () => {
    const id = await joint()
    const change = '<w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins><w:r><w:t>y</w:t></w:r>'
    const changed = changedFile(await fileOf(id), (xml) =>
      xml.replace('</w:body>', `<w:p>${change.repeat(100_000)}</w:p></w:body>`),
    )
    expect(verdict(await bring(changed))).toEqual([413, 'too-large'])
  })
})
