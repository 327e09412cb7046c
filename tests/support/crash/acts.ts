import { randomUUID } from 'node:crypto'
import type { Desk, Entry, Json, Reached, Request } from './desk.ts'
import { type EntryName, fileOf, type Stage } from './stage.ts'

/** One thing that people do, and how it is told afterwards whether it was done. */
export type Act = {
  name: string
  /** The entries that it changes, the one that decides first; none where no text is cleared by it. */
  touches: EntryName[]
  prepare: (desk: Desk, stage: Stage) => Promise<Request>
  isDone: (desk: Desk, stage: Stage, request: Request) => Promise<boolean>
}

/** Whether an answer says that the act is done, now or before. */
export const isAnswered = ({ status }: Reached): boolean => status === 200 || status === 201 || status === 409

const doorOf = ({ collection, id }: Entry, action: string) => `/api/${collection}/${id}/clearance/${action}`

type Clearing = {
  name: string
  touches: [EntryName, ...EntryName[]]
  action: string
  as: string
  body?: Json
}

/** An action on the text that is there now. */
const clearing = (
  { name, touches, action, as, body }: Clearing,
  isDone: (view: Awaited<ReturnType<Desk['view']>>) => boolean,
): Act => ({
  ...{ name, touches },
  prepare: async (desk, { entries }) => {
    const entry = entries[touches[0]]
    const { digest, revision } = await desk.view(entry)
    const seen = action === 'submit' ? { revision } : action === 'withdraw' ? {} : { digest }
    return { method: 'POST', path: doorOf(entry, action), as, body: { ...seen, ...body } }
  },
  isDone: async (desk, { entries }) => {
    const views = await Promise.all(
      touches.map((each) => desk.view(entries[each], each === 'theirs' ? 'editor@ilo' : 'editor@unodc')),
    )
    return views.every(isDone)
  },
})

export const SIGN = clearing(
  { name: 'sign', touches: ['signing'], action: 'sign', as: 'reviewer@ilo' },
  ({ state, parties }) => state === 'cleared' && parties.every(({ signature }) => signature !== null),
)
export const RELEASE = clearing(
  { name: 'release', touches: ['releasing'], action: 'release', as: 'reviewer@unodc' },
  ({ state, wire }) => state === 'released' && wire?.standing === 'live',
)
export const BUNDLE = clearing(
  {
    ...{ name: 'bundle release', touches: ['update', 'message', 'theirs'], action: 'release' },
    ...{ as: 'reviewer@unodc', body: { items: true } },
  },
  ({ state, wire }) => state === 'released' && wire?.standing === 'live',
)
export const WITHDRAW = clearing(
  {
    ...{ name: 'withdraw', touches: ['withdrawing'], action: 'withdraw', as: 'reviewer@unodc' },
    body: { publicNote: 'It was wrong.' },
  },
  ({ wire }) => wire?.standing === 'withdrawn',
)
export const SUBMIT = clearing(
  { name: 'submit', touches: ['submitting'], action: 'submit', as: 'editor@unodc' },
  ({ state, digest }) => state === 'review' && digest !== null,
)

const SAVED = { title: 'saved', internalNotes: 'saved' }

export const SAVE: Act = {
  name: 'save',
  touches: [],
  prepare: async (desk, { entries: { saving } }) => {
    const { revision } = await desk.must({
      method: 'GET',
      path: `/api/statements/${saving.id}?depth=0`,
      as: 'editor@unodc',
    })
    const path = `/api/statements/${saving.id}`
    return { method: 'PATCH', path, as: 'editor@unodc', body: { ...SAVED, revision } }
  },
  isDone: async (desk, { entries: { saving } }) => {
    const path = `/api/statements/${saving.id}?depth=0`
    const { title, internalNotes, revision } = await desk.must({ method: 'GET', path, as: 'editor@unodc' })
    const isNew = title === SAVED.title
    // The claim of a revision may be there without its words, but never the words without it; judge.ts asks by which store.
    const isClaimed = (revision as number) > 1
    if (isNew !== (internalNotes === SAVED.internalNotes) || (isNew && !isClaimed))
      throw new Error(`Half a save: ${JSON.stringify({ title, internalNotes, revision })}`)
    return isNew
  },
}

type Upload = { alt: string; filename: string; filesize: number }

export const UPLOAD: Act = {
  name: 'upload',
  touches: [],
  prepare: async () => ({
    ...{ method: 'POST', path: '/api/media?depth=0', as: 'editor@unodc' },
    form: { data: { alt: `A picture ${randomUUID()}` }, file: await fileOf(640) },
  }),
  isDone: async (desk, _stage, { form }) => {
    const { docs } = await desk.must({
      method: 'GET',
      path: '/api/media?limit=100&depth=0',
      as: 'editor@unodc',
    })
    const found = (docs as Upload[]).filter(({ alt }) => alt === form?.data.alt)
    for (const { filename, filesize } of found) {
      const { status, bytes } = await desk.bytes(`/api/media/file/${filename}`, 'editor@unodc')
      if (status !== 200 || bytes.length !== filesize)
        throw new Error(`A row without its file: ${status}, ${bytes.length} bytes of ${filesize}`)
    }
    return found.length > 0
  },
}

/** Those that are killed at each of their writes, and those that fill up. */
export const WHOLE: readonly Act[] = [SIGN, RELEASE, BUNDLE, WITHDRAW]
export const FILLING: readonly Act[] = [SAVE, UPLOAD, SUBMIT]
