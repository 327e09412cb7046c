import { SEGMENTS } from '../doors.ts'
import { grantedQuery } from '../embargoed/createAnswering.ts'
import { type Described, JSON_TYPE } from './described.ts'
import { theSlug, TYPES, WORDS } from './textDoors.ts'

const object = { type: JSON_TYPE, schema: { type: 'object' } }
const granted = { tag: 'embargoed', isOne: true, isGranted: true } as const

/** What docs/consumers.md tells of at length. */
export const GRANTED_DOORS: Described[] = [
  {
    ...granted,
    path: '/v1/embargoed',
    id: 'list-embargoed',
    summary: 'What you may read now',
    answer: { ...object, sentence: 'The texts, without their words.' },
  },
  {
    ...granted,
    path: '/v1/embargoed/terms',
    id: 'get-terms',
    summary: 'The terms of early sight',
    text: 'Accept them once: POST {"version": "…"} to the same address.',
    answer: { ...object, sentence: 'The terms, and their version.' },
  },
  ...TYPES.map((type): Described => ({
    ...granted,
    path: `/v1/embargoed/${SEGMENTS[type]}/{slug}`,
    id: `get-embargoed-${type}`,
    summary: `One ${WORDS[type].one} before its instant`,
    text: 'As it will be, whole, and beside it “embargo” and “grant”: your name and the number of this reading. Every reading is written down, and shown to those who signed.',
    names: theSlug,
    query: grantedQuery,
    answer: { ...object, sentence: 'The text, for you alone.' },
  })),
]
