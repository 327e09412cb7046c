import type { ClearanceView } from '../../../src/domain/clearance/view.ts'
import { toLexical } from '../../../src/server/story/desk.ts'
import { wireSlug } from '../../../src/domain/entrySlug.ts'
import type { Desk, Entry, Json } from '../crash/desk.ts'
import { until } from '../until.ts'

export type Waiting = Entry & { slug: string; until: number }

/** A text of UNODC's that is released, and available only after so many milliseconds. */
export const publishLater = async (desk: Desk, ms: number): Promise<Waiting> => {
  const opens = Date.now() + ms
  const [title, slug] = [`Under embargo ${opens}`, `under-embargo-${opens}`]
  const embargo = { until: new Date(opens).toISOString(), zone: 'Europe/Vienna' }
  const entry = await create(desk, { kind: 'message', title, slug, body: toLexical('Words.'), embargo })
  const act = async (action: string, as: string, body: (view: ClearanceView) => Json) => {
    const path = `/api/statements/${entry.id}/clearance/${action}`
    await desk.must({ method: 'POST', path, as, body: body(await desk.view(entry)) })
  }
  await act('submit', 'editor@unodc', ({ revision }) => ({ revision }))
  await act('sign', 'reviewer@unodc', ({ digest }) => ({ digest }))
  await act('release', 'reviewer@unodc', ({ digest }) => ({ digest }))
  return { ...entry, until: opens, slug: wireSlug(slug, entry.id) }
}

const create = async (desk: Desk, body: Json): Promise<Entry> => {
  const { doc } = await desk.must({
    ...{ method: 'POST', path: '/api/statements?depth=0', as: 'editor@unodc', body },
  })
  return { collection: 'statements', id: (doc as { id: string }).id }
}

/** @returns how long after its instant the text was there, in milliseconds. */
export const shownAfter = async (desk: Desk, { slug, until: opens }: Waiting): Promise<number> => {
  await until(
    'the text is there',
    async () => (await desk.look(`/v1/statements/${slug}`)).status === 200,
    opens - Date.now() + 30_000,
  )
  return Date.now() - opens
}
