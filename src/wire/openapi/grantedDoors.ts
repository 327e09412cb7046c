import { SEGMENTS } from '../doors.ts'
import { grantedQuery } from '../embargoed/createAnswering.ts'
import { type Described, type Json, JSON_TYPE, ref } from './described.ts'
import { theSlug, TYPES, WORDS } from './textDoors.ts'

const json = (id: string): { type: string; schema: Json } => ({ type: JSON_TYPE, schema: ref(id) })
const granted = { tag: 'embargoed', isOne: true, isGranted: true } as const

/** What docs/consumers.md tells of at length. */
export const GRANTED_DOORS: Described[] = [
  {
    ...granted,
    path: '/v1/embargoed',
    id: 'list-embargoed',
    summary: 'What you may read now',
    answer: { ...json('EmbargoedList'), sentence: 'The texts, without their words.' },
  },
  {
    ...granted,
    path: '/v1/embargoed/terms',
    id: 'get-terms',
    summary: 'The terms of early sight',
    answer: { ...json('Terms'), sentence: 'The terms, their version, and what you have accepted.' },
    takes: {
      id: 'accept-terms',
      summary: 'Accepts the terms, once for each version',
      body: ref('Acceptance'),
      answer: { ...json('Accepted'), sentence: 'They are accepted.' },
    },
  },
  ...TYPES.map((type): Described => ({
    ...granted,
    path: `/v1/embargoed/${SEGMENTS[type]}/{slug}`,
    id: `get-embargoed-${type}`,
    summary: `One ${WORDS[type].one} before its instant`,
    text: 'As it will be, whole, and beside it “embargo” and “grant”: your name and the number of this reading. Every reading is written down, and shown to those who signed.',
    alsoAs: 'text/html',
    names: theSlug,
    query: grantedQuery,
    answer: { ...json(`Embargoed${WORDS[type].schema}`), sentence: 'The text, for you alone.' },
  })),
]
