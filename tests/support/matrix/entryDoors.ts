import { randomUUID } from 'node:crypto'
import { type Action, ACTIONS } from '../../../src/domain/clearance/table.ts'
import type { EntryRelation } from '../../../src/domain/rights/relations.ts'
import {
  ACCESS_TABLE,
  COMMENT_PERMISSIONS,
  ENTRY_FIELD_READERS,
  GRANT_PERMISSIONS,
  SOURCE_FILE_PERMISSIONS,
} from '../../../src/domain/rights/table.ts'
import type { EntryKey } from '../../../src/domain/slugs.ts'
import type { Asked } from './ask.ts'
import { bodyOf, expectAction, expectUpdate } from './expected.ts'
import { expectList, known, listsOne, tells, yesIf } from './answers.ts'
import type { Door } from './judge.ts'
import { may, mayInSomeState, type Seat, STANDS } from './people.ts'
import { FAR, type Placed, stateOf } from './scenes.ts'

export type At = { key: EntryKey; seat: Seat<EntryRelation>; entry: Placed }
/** One operation: what the tables say of it, and what an answer that is no refusal says. Left out: `yes`. */
export type Cell = { name: string; expected: (at: At) => string; found?: (answer: Asked) => string }
/** One request, and the operations that its answer tells of. */
export type Probe = Door & {
  cells: Cell[]
  body?: (entry: Placed) => Record<string, unknown>
  /** It shows more of a text that was found (secondStore). */
  isFurther?: true
}

const noDoor = () => 'not-found'

const grants =
  (deed: keyof typeof GRANT_PERMISSIONS, refused: string, done = 'yes') =>
  (at: At) =>
    reads(at) === 'yes' ? (may(GRANT_PERMISSIONS[deed], at.seat) ? done : refused) : reads(at)

/** Of a thread that there is not; whoever may not do it in any is told so only of one that there is. */
const noThread = (at: At) => known(at.seat, 'not-found')

const asks = (at: At) => {
  if (reads(at) !== 'yes') return reads(at)
  if (!may(COMMENT_PERMISSIONS['ask the parties for remarks, and close such a round'], at.seat))
    return 'not-editor'
  return stateOf(at.entry.scene) === 'released' ? 'wrong-state' : 'yes'
}

const suggests = (at: At) =>
  reads(at) === 'yes' && stateOf(at.entry.scene) === 'released' ? 'wrong-state' : reads(at)

const decides = (at: At) => {
  if (reads(at) !== 'yes') return reads(at)
  const rule = COMMENT_PERMISSIONS['accept and refuse suggestions']
  if (!mayInSomeState(rule, at.seat)) return 'not-editor'
  return may(rule, at.seat, stateOf(at.entry.scene)) ? 'yes' : 'frozen'
}

/** To whom the lead's files are nothing they are not there, also for who reads the text. */
const opens = ({ seat }: At, otherwise: string) => {
  const rule = SOURCE_FILE_PERMISSIONS['read the file that a text came in, and compare the text with it']
  return known(seat, may(rule, seat) ? otherwise : 'not-found')
}
const keepsFiles =
  (done: string) =>
  (at: At): string => {
    const rule = SOURCE_FILE_PERMISSIONS['keep the file that a text came in, and remove it']
    return opens(at, may(rule, at.seat) ? done : 'not-editor')
  }

const reads = ({ key, seat }: At) => known(seat, may(ACCESS_TABLE[key].read, seat) ? 'yes' : 'not-found')
/**
 * There is none before the first freeze; and who was invited after it reads no round without it, but editions that took
 * effect (ADR 22).
 */
const readsFrozen = (at: At) => {
  const { scene } = at.entry
  const isClosed = scene === 'drafting' || (at.seat.relation === 'invited' && scene !== 'released')
  return isClosed ? known(at.seat, 'not-found') : reads(at)
}
const lists =
  (operation: 'read' | 'readVersions') =>
  ({ key, seat }: At) =>
    expectList(ACCESS_TABLE[key][operation], seat)

const fields: Cell[] = Object.entries(ENTRY_FIELD_READERS).map(([field, rule]) => ({
  name: `field ${field}`,
  expected: (at) => (reads(at) === 'yes' && !may(rule, at.seat) ? 'hidden' : reads(at)),
  found: ({ body }) => (tells(body[field]) ? 'yes' : 'hidden'),
}))

/** The buttons: exactly those acts that the server lets through. */
const buttons: Cell = {
  name: 'actions',
  expected: (at) => {
    const isOpen = (action: Action) => expectAction(action, at.key, { ...at, ...at.entry }) === 'yes'
    return reads(at) === 'yes' ? ACTIONS.filter(isOpen).join() : reads(at)
  },
  found: ({ body }) => (body.actions as { action: Action }[]).map(({ action }) => action).join(),
}

/** What is only looked at. */
export const READS: readonly Probe[] = [
  {
    method: 'GET',
    path: '/ID?locale=all&depth=3',
    cells: [{ name: 'read', expected: reads, found: ({ body }) => yesIf(tells(body.title)) }, ...fields],
  },
  {
    method: 'GET',
    path: '?where[id][equals]=ID&limit=5',
    cells: [{ name: 'list', expected: lists('read'), found: listsOne }],
  },
  {
    method: 'GET',
    path: '/count?where[id][equals]=ID',
    cells: [{ name: 'count', expected: lists('read'), found: ({ body }) => yesIf(body.totalDocs === 1) }],
  },
  {
    method: 'GET',
    path: '/versions?where[parent][equals]=ID&limit=5',
    cells: [{ name: 'readVersions', expected: lists('readVersions'), found: listsOne }],
  },
  {
    method: 'GET',
    path: '/versions/VERSION',
    cells: [
      {
        name: 'read a version',
        expected: ({ key, seat }) =>
          known(seat, may(ACCESS_TABLE[key].readVersions, seat) ? 'yes' : 'not-found'),
        found: ({ body }) => yesIf(tells(body.version)),
      },
    ],
  },
  { method: 'POST', path: '/access/ID', cells: [{ name: 'access', expected: reads }] },
  { method: 'GET', path: '/ID/clearance', cells: [{ name: 'clearance', expected: reads }, buttons] },
  {
    method: 'GET',
    path: '/ID/changes?since=1',
    isFurther: true,
    cells: [
      {
        name: 'changes',
        // For who may change the text, in whatever state it is now.
        expected: (at) => {
          const answer = expectUpdate(at.key, at.seat, at.entry.scene)
          return answer === 'frozen' ? 'yes' : answer
        },
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/source-since?source=en&target=fr',
    isFurther: true,
    cells: [
      {
        name: 'where the source has changed since',
        expected: (at) => {
          const answer = expectUpdate(at.key, at.seat, at.entry.scene)
          return answer === 'frozen' ? 'yes' : answer
        },
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/xliff?source=en&target=fr',
    isFurther: true,
    cells: [
      {
        name: 'file for a translator',
        expected: reads,
        found: ({ text }) => yesIf(text.includes('<xliff ')),
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/translators',
    isFurther: true,
    cells: [
      {
        name: 'languages that are with translators',
        expected: reads,
        found: ({ body }) => yesIf(Array.isArray(body.languages)),
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/composition',
    isFurther: true,
    cells: [{ name: 'composition', expected: reads, found: ({ body }) => yesIf(Array.isArray(body.texts)) }],
  },
  {
    method: 'GET',
    path: '/ID/presence',
    cells: [
      { name: 'who has it open', expected: reads, found: ({ body }) => yesIf(Array.isArray(body.present)) },
    ],
  },
  {
    method: 'GET',
    path: '/ID/preview?form=html',
    isFurther: true,
    cells: [
      { name: 'preview', expected: reads, found: ({ text }) => yesIf(text.includes('Preview: not signed')) },
    ],
  },
  {
    method: 'GET',
    path: '/ID/languages',
    isFurther: true,
    cells: [
      {
        name: 'languages and their state',
        expected: reads,
        found: ({ body }) => yesIf(Array.isArray(body.languages)),
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/readiness',
    isFurther: true,
    cells: [
      {
        name: 'what is left before submitting',
        // For those who write it, in whatever state it is now.
        expected: (at) => {
          const isWriter = may(ENTRY_FIELD_READERS.internalNotes, at.seat)
          return reads(at) === 'yes' && !isWriter ? 'forbidden' : reads(at)
        },
        found: ({ body }) => yesIf(Array.isArray(body.lines)),
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/clearance/text',
    isFurther: true,
    cells: [
      {
        name: 'frozen text',
        expected: readsFrozen,
        found: ({ body }) => yesIf(tells(body.languages)),
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/clearance/copy?form=text',
    isFurther: true,
    cells: [
      {
        name: 'copy for mail',
        // By the rule of the text itself.
        expected: readsFrozen,
        found: ({ text }) => yesIf(text.includes('sha256:')),
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/clearance/record',
    isFurther: true,
    cells: [
      {
        name: 'clearance record',
        expected: reads,
        found: ({ text }) => yesIf(text.includes('Clearance record')),
      },
    ],
  },
  {
    method: 'GET',
    path: `/ID/clearance/changes?organisation=${STANDS.lead.organisation}`,
    isFurther: true,
    cells: [
      { name: 'what changed', expected: reads, found: ({ body }) => yesIf(Array.isArray(body.leaves)) },
    ],
  },
  {
    method: 'GET',
    path: '/ID/grants',
    cells: [
      {
        name: 'early sight',
        expected: grants('see who has embargoed access, and who has read what', 'not-member'),
        found: ({ body }) => yesIf(Array.isArray(body.grants)),
      },
    ],
  },
  {
    method: 'GET',
    path: '/ID/comments',
    cells: [{ name: 'comments', expected: reads, found: ({ body }) => yesIf(Array.isArray(body.threads)) }],
  },
  {
    method: 'GET',
    path: '/ID/source-files',
    cells: [
      {
        name: 'files that it came in',
        expected: (at) => opens(at, 'yes'),
        found: ({ body }) => yesIf(Array.isArray(body.files)),
      },
    ],
  },
  ...['', '/comparison'].map((part): Probe => ({
    method: 'GET',
    path: `/ID/source-files/VERSION${part}`,
    cells: [{ name: `a file that it came in${part}`, expected: (at) => opens(at, 'not-found') }],
  })),
  {
    method: 'POST',
    path: '/ID/clearance/sign/challenge',
    isFurther: true,
    body: (entry) => bodyOf('sign', entry),
    cells: [
      {
        name: 'what a passkey would sign',
        expected: (at) => expectAction('sign', at.key, { ...at, ...at.entry }),
        found: ({ body }) => yesIf(Boolean((body.options as { challenge?: string } | undefined)?.challenge)),
      },
    ],
  },
  {
    method: 'GET',
    at: '/api/desk/stages?collection=',
    path: '&ids=ID',
    cells: [
      {
        name: 'stage',
        // Of what somebody may not read nothing is said, whatever else they ask for with it.
        expected: ({ key, seat }) => known(seat, yesIf(may(ACCESS_TABLE[key].read, seat))),
        found: ({ body }) => yesIf(Object.keys(body.stages as object).length === 1),
      },
    ],
  },
  {
    method: 'GET',
    at: '/api/register/',
    path: '/ID/evidence',
    isFurther: true,
    cells: [
      { name: 'evidence', expected: reads, found: ({ body }) => yesIf((body.log as unknown[]).length > 0) },
    ],
  },
]

const nothing = () => ({})

/** For who may change the text, in whatever state it is now. */
const writes = (at: At) => {
  const answer = expectUpdate(at.key, at.seat, at.entry.scene)
  return answer === 'frozen' ? 'yes' : answer
}

/** What would change something. */
export const WRITES: readonly Probe[] = [
  // There are no such doors, so that not even a login is asked for.
  { method: 'POST', path: '/ID/duplicate', body: nothing, cells: [{ name: 'duplicate', expected: noDoor }] },
  {
    method: 'POST',
    path: '/versions/VERSION',
    body: nothing,
    cells: [{ name: 'restore', expected: noDoor }],
  },
  { method: 'POST', path: '/unlock', body: nothing, cells: [{ name: 'unlock', expected: noDoor }] },
  {
    method: 'DELETE',
    path: '/ID',
    cells: [{ name: 'delete', expected: (at) => expectAction('delete', at.key, { ...at, ...at.entry }) }],
  },
  {
    method: 'POST',
    path: '/ID/translators',
    body: () => ({ locale: 'fr', until: '2099-12-03' }),
    cells: [{ name: 'say that a language is with its translator', expected: writes }],
  },
  {
    method: 'POST',
    path: '/ID/xliff',
    body: nothing,
    // Without a file there is nothing to put, which is said to who might put it.
    cells: [
      {
        name: 'bring in a translation',
        expected: (at) => (writes(at) === 'yes' ? 'invalid' : writes(at)),
      },
    ],
  },
  {
    method: 'POST',
    path: '/ID/grants',
    body: () => ({ journalist: { name: 'Jane Doe', organisation: 'Agency', email: 'jane@agency.example' } }),
    cells: [
      {
        name: 'give early sight',
        expected: grants('give embargoed access to a text', 'not-reviewer'),
      },
    ],
  },
  {
    method: 'POST',
    path: '/ID/grants/VERSION/revoke',
    body: nothing,
    cells: [
      // There is no such grant.
      {
        name: 'revoke embargoed access',
        expected: grants('revoke embargoed access', 'not-reviewer', 'not-found'),
      },
    ],
  },
  {
    method: 'POST',
    path: '/ID/grants/VERSION/forget',
    body: nothing,
    cells: [
      {
        name: 'erase who was given embargoed access',
        expected: grants('erase who was given embargoed access', 'not-reviewer', 'not-found'),
      },
    ],
  },
  {
    method: 'POST',
    path: '/ID/source-files',
    body: nothing,
    cells: [{ name: 'keep a file that it came in', expected: keepsFiles('invalid') }],
  },
  {
    method: 'DELETE',
    path: '/ID/source-files/VERSION',
    cells: [{ name: 'remove a file that it came in', expected: keepsFiles('not-found') }],
  },
  {
    method: 'POST',
    path: '/ID/comments',
    body: () => ({ text: 'A word.', visibility: 'own' }),
    cells: [{ name: 'comment', expected: reads }],
  },
  {
    method: 'POST',
    path: '/ID/comments/rounds',
    body: () => ({ until: FAR }),
    cells: [{ name: 'ask for remarks', expected: asks }],
  },
  {
    method: 'POST',
    path: '/ID/comments/suggestions',
    body: ({ title }) => ({
      ...{ field: 'title', locale: 'en', words: 'Other words.', visibility: 'own' },
      passage: { quote: title, before: '', after: '', line: 0, from: 0 },
    }),
    cells: [{ name: 'suggest other words', expected: suggests }],
  },
  {
    method: 'POST',
    path: '/ID/comments/review',
    body: () => ({
      ...{ visibility: 'own', locale: 'en' },
      items: [
        {
          ...{ kind: 'comment', id: randomUUID(), author: 'A colleague', text: 'A word.' },
          ...{ field: null, quote: null, parent: null, passage: null },
        },
      ],
    }),
    cells: [{ name: 'bring in what a Word file says', expected: reads }],
  },
  {
    method: 'POST',
    path: '/ID/comments/accept-all',
    body: () => ({ of: 'nobody' }),
    cells: [{ name: 'accept all suggestions of an organisation', expected: decides }],
  },
  ...[...['reply', 'resolve', 'reopen', 'close', 'no-remarks', 'accept', 'refuse'], 'VERSION/withdraw'].map(
    (action): Probe => ({
      method: 'POST',
      path: `/ID/comments/VERSION/${action}`,
      body: nothing,
      cells: [{ name: `comments: ${action.replace('VERSION/', '')}`, expected: noThread }],
    }),
  ),
  ...ACTIONS.map((action): Probe => ({
    method: 'POST',
    path: `/ID/clearance/${action}`,
    body: (entry) => bodyOf(action, entry),
    cells: [
      { name: `act ${action}`, expected: (at) => expectAction(action, at.key, { ...at, ...at.entry }) },
    ],
  })),
]

/** Whoever may, does: asked last. */
export const UPDATE: Probe = {
  method: 'PATCH',
  path: '/ID',
  body: ({ revision }) => ({ summary: 'Other words.', revision }),
  cells: [{ name: 'update', expected: ({ key, seat, entry }) => expectUpdate(key, seat, entry.scene) }],
}
