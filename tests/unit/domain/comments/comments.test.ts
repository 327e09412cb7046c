import {
  answersOf,
  isLate,
  isOver,
  openRound,
  organisationsThat,
  speakingFor,
  toThreads,
} from '../../../../src/desk/comments/rules.ts'
import { type CommentRequests, readCommentRequest } from '../../../../src/desk/comments/saveComment.ts'
import {
  type CommentRow,
  hasRoom,
  isOfParty,
  isVisible,
  MAX_ROWS,
  type PresentParty,
} from '../../../../src/domain/comments.ts'
import { eventId } from '../../../../src/domain/clearance/events.ts'
import type { LogEntryView } from '../../../../src/domain/clearance/view.ts'
import { COMMENT_PERMISSIONS } from '../../../../src/domain/rights/table.ts'
import { person } from '../../../support/clearance.ts'

const at = (minute: number) => new Date(Date.parse('2024-07-29T08:00:00.000Z') + minute * 60_000)
const row = (minute: number, id: string, extra: Partial<CommentRow> = {}): CommentRow => ({
  ...{ id, thread: id, entry: 'e', kind: 'comment', visibility: 'all', organisation: 'a', by: 'pa' },
  ...{ at: at(minute).toISOString(), text: `words of ${id}` },
  ...extra,
})

describe('who reads a comment', () => {
  it('lets its own organisation alone read what is its own, and every reader what is for all', () => {
    const [own, all] = [row(0, 'x', { visibility: 'own' }), row(0, 'y')]
    expect([['a'], ['b'], ['b', 'a'], []].map((reading) => isVisible(own, reading))).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([['a'], ['b'], []].map((reading) => isVisible(all, reading))).toEqual([true, true, false])
  })

  it('counts the organisations that read the entry, and no former one', () => {
    const parties = [
      { organisation: 'b', role: 'co-signatory', standing: 'left' },
      { organisation: 'c', role: 'observer', standing: 'invited' },
    ] as const
    const actor = {
      ...person('p', 'b', 'editor'),
      memberships: ['a', 'b', 'c', 'd'].map((organisation) => ({
        organisation,
        roles: ['manager' as const],
      })),
    }
    const entry = { lead: 'a', parties }
    expect(organisationsThat(COMMENT_PERMISSIONS['read comments and write them'], actor, entry)).toEqual([
      'a',
      'c',
    ])
    expect(
      organisationsThat(
        COMMENT_PERMISSIONS['ask the parties for remarks, and close such a round'],
        actor,
        entry,
      ),
    ).toEqual([])
  })

  it('takes so much of one organisation and no more, whatever the others have written', () => {
    const rows = Array.from({ length: MAX_ROWS }, () => ({ organisation: 'a' }))
    expect([hasRoom(rows, 'a'), hasRoom(rows.slice(1), 'a'), hasRoom(rows, 'b')]).toEqual([false, true, true])
  })

  it('asks who speaks of who could speak for two', () => {
    expect(speakingFor(['a'], undefined)).toMatchObject({ organisation: 'a' })
    expect(speakingFor(['a', 'b'], 'b')).toMatchObject({ organisation: 'b' })
    expect(speakingFor(['a', 'b'], undefined)).toMatchObject({ ok: false, reason: 'invalid' })
    for (const may of [[], ['a']])
      expect(speakingFor(may, 'c')).toMatchObject({ ok: false, reason: 'not-member' })
  })
})

describe('the threads of an entry', () => {
  const standing = ({ anchor }: CommentRow) => (anchor ? ({ is: 'gone' } as const) : null)
  const names = (id: string) => ({ id, name: id.toUpperCase() })
  const log = [
    {
      ...{ seq: 3, type: 'send-back', organisation: 'b', by: { id: 'pb', name: 'PB' }, note: 'The figure.' },
      ...{ at: at(5).toISOString(), data: { paragraph: { language: 'en', number: 2 } } },
    },
    { seq: 4, type: 'submit', note: 'No thread.', at: at(6).toISOString(), data: {} },
  ] as unknown as LogEntryView[]
  const threadsOf = (rows: CommentRow[], minute = 60) =>
    toThreads({ entry: 'e', rows, log, readers: ['a', 'b', 'c'], now: at(minute), names, standing })

  it('derives one from each note that sent the text back, with its replies and its resolution', () => {
    const id = eventId('e', 3)
    const rows = [row(8, 'r', { thread: id }), row(9, 'd', { thread: id, kind: 'resolve', text: '' })]
    expect(threadsOf(rows)).toMatchObject([
      {
        ...{ id, kind: 'sent-back', visibility: 'all', paragraph: { language: 'en', number: 2 } },
        comments: [{ by: { name: 'PB' }, text: 'The figure.' }, { text: 'words of r' }],
        ...{ isResolved: true, decision: { kind: 'resolve', by: { name: 'PA' } } },
      },
    ])
  })

  it('keeps the place of withdrawn words, and the last decision', () => {
    const rows = [
      row(0, 't', { text: '', withdrawnAt: at(1).toISOString() }),
      row(2, 'd1', { thread: 't', kind: 'resolve', by: 'p1' }),
      row(2, 'd2', { thread: 't', kind: 'reopen', by: 'p2' }),
    ]
    expect(threadsOf(rows)[0]).toMatchObject({
      comments: [{ text: null, by: { id: 'pa' } }],
      ...{ isResolved: false, decision: { kind: 'reopen', by: { id: 'p2' } } },
    })
  })

  describe('of which one is a suggestion', () => {
    const anchor = { field: 'title', locale: 'en', line: 0, from: 0, print: '', revision: 1 } as const
    const marked = { ...anchor, quote: 'five', before: '', after: '' }
    const suggestion = row(0, 's', {
      ...{ kind: 'suggestion', organisation: 'b', suggester: 'b', words: 'six', anchor: marked },
    })
    const verdict = (kind: 'accept' | 'refuse') => row(5, 'v', { thread: 's', kind, text: '' })
    const withdrawn = { ...suggestion, text: '', words: null, anchor: null, withdrawnAt: at(3).toISOString() }
    const states = (...rows: CommentRow[]) =>
      threadsOf(rows).flatMap(({ kind, suggestion: one, isResolved }) =>
        kind === 'suggestion' ? `${one?.state} ${one?.words} ${isResolved}` : [],
      )

    it('says where it stands, what was decided, and why', () => {
      expect(states(suggestion)).toEqual(['open six false'])
      expect(states(suggestion, verdict('accept'))).toEqual(['accepted six true'])
      expect(states(suggestion, verdict('refuse'))).toEqual(['refused six true'])
      expect(states(withdrawn)).toEqual(['withdrawn null true'])
      expect(threadsOf([suggestion])[0]).toMatchObject({ anchor: marked, standing: { is: 'gone' } })
      const [thread] = threadsOf([suggestion, { ...verdict('refuse'), text: 'It was five.' }])
      expect(thread?.decision).toMatchObject({ kind: 'refuse', text: 'It was five.' })
    })

    it('is nobody’s to see once its organisation takes no part', () => {
      const rows = [suggestion, row(1, 'r', { thread: 's', suggester: 'b' }), row(2, 'c')]
      const seenBy = (...present: PresentParty[]) =>
        rows.filter((one) => isOfParty(one, present)).map(({ id }) => id)
      const lead: PresentParty = { organisation: 'a', since: null }
      const other = (since: string): PresentParty => ({ organisation: 'b', since })
      expect(seenBy(lead, { ...other(suggestion.at), organisation: 'c' })).toEqual(['c'])
      expect(seenBy(lead, other(suggestion.at))).toHaveLength(3)
      // Invited again, it begins anew.
      expect(seenBy(lead, other(new Date(Date.parse(suggestion.at) + 1).toISOString()))).not.toContain('s')
    })
  })

  it('stands in the order of the beginnings', () => {
    expect(threadsOf([row(1, 'first'), row(7, 'last')]).map(({ kind, id }) => [kind, id])).toEqual([
      ['comment', 'first'],
      ['sent-back', eventId('e', 3)],
      ['comment', 'last'],
    ])
  })

  describe('of which one is a round', () => {
    const round = row(0, 'q', { kind: 'round', until: at(30).toISOString(), asked: ['b', 'c', 'd'] })
    const said = (minute: number, organisation: string, extra: Partial<CommentRow> = {}) =>
      row(minute, `${organisation}${minute}`, { thread: 'q', organisation, ...extra })
    const none = { kind: 'no-remarks', text: '' } as const
    const answers = (...rows: CommentRow[]) =>
      answersOf({ row: round, rows: [round, ...rows], now: at(40), readers: ['a', 'b', 'c'] }).map(
        ({ answer, isLate: late }) => `${answer}${late ? ' late' : ''}`,
      )

    it('says who is awaited, who has remarked, who has no remarks, and who has gone', () => {
      expect(answers()).toEqual(['waiting', 'waiting', 'gone'])
      expect(answers(said(1, 'b'), said(2, 'c', none))).toEqual(['remarked', 'no-remarks', 'gone'])
      expect(answers(said(1, 'c', none), said(31, 'c'))).toEqual(['waiting', 'remarked late', 'gone'])
      expect(answers(said(30, 'b', none), said(5, 'd'))).toEqual(['no-remarks late', 'waiting', 'remarked'])
    })

    it('waits again for who has withdrawn its remark', () => {
      const withdrawn = { text: '', withdrawnAt: at(9).toISOString() }
      expect(answers(said(1, 'b', none), said(2, 'b', withdrawn))[0]).toBe('waiting')
      expect(answers(said(2, 'b', withdrawn), said(3, 'b', none))[0]).toBe('no-remarks')
    })

    it('is over at its hour, or when it is closed, and takes late remarks', () => {
      const closing = row(10, 'z', { thread: 'q', kind: 'close', text: '' })
      const looked = (minute: number, ...rows: CommentRow[]) => ({ row: round, rows, now: at(minute) })
      expect([isOver(looked(29)), isOver(looked(30))]).toEqual([false, true])
      expect([isOver(looked(9, closing)), isOver(looked(10, closing))]).toEqual([false, true])
      expect(isLate(looked(0), at(29).toISOString())).toBe(false)
      expect(isLate(looked(0, closing), at(29).toISOString())).toBe(true)
      expect(openRound([round], at(29))?.id).toBe('q')
      expect(openRound([round, closing], at(29))).toBeNull()
      const [view] = threadsOf([round, closing, said(12, 'b')]).filter(({ kind }) => kind === 'round')
      expect(view).toMatchObject({
        comments: [{ text: 'words of q' }, { isLate: true }],
        round: { isOver: true, closed: { by: { id: 'pa' } } },
      })
    })
  })
})

describe('what a comment says', () => {
  const read = (body: unknown, kind: keyof CommentRequests = 'thread') => readCommentRequest(kind, body)
  const good = { text: 'Words.', visibility: 'own' }

  it('is plain words, without what steers a line', () => {
    const steering = ' a\u202Eb\u0000c\r\nd <b> '
    expect(read({ ...good, text: steering })).toMatchObject({ ok: true, value: { text: 'abc\nd <b>' } })
  })

  it('has a visibility that was chosen, and limits', () => {
    for (const body of [
      { text: 'Words.' },
      { ...good, visibility: 'everybody' },
      { ...good, text: ' \u202E ' },
      { ...good, text: 'x'.repeat(10_001) },
      { ...good, quote: 'x'.repeat(301) },
      { ...good, locale: 'en' },
      { ...good, id: 'mine' },
      { ...good, by: 'somebody' },
    ])
      expect([body, read(body).ok]).toEqual([body, false])
    expect(read({ ...good, text: 'x'.repeat(10_000), field: 'body', locale: 'ar' }).ok).toBe(true)
    expect(read({ text: 'Words.', visibility: 'all' }, 'reply').ok).toBe(false)
    expect(read({ until: 'tomorrow' }, 'round').ok).toBe(false)
    expect(read({ until: '2024-07-30T08:00:00+02:00' }, 'round')).toMatchObject({
      value: { until: '2024-07-30T06:00:00.000Z' },
    })
  })
})
