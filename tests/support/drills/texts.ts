import type { ClearanceView } from '../../../src/domain/clearance/view.ts'
import { toLexical } from '../../../src/server/story/desk.ts'
import { wireSlug } from '../../../src/domain/entrySlug.ts'
import type { Desk, Entry, Json } from '../crash/desk.ts'
import { fileOf } from '../crash/stage.ts'
import { until } from '../until.ts'

export type Waiting = Entry & { slug: string; until: number }

/** A text of UNODC's that is released, and available only after so many milliseconds. */
export const publishLater = async (desk: Desk, ms: number): Promise<Waiting> => {
  const opens = Date.now() + ms
  const [title, slug] = [`Under embargo ${opens}`, `under-embargo-${opens}`]
  const embargo = { until: new Date(opens).toISOString(), zone: 'Europe/Vienna' }
  const entry = await publish(desk, { title, slug, embargo })
  return { ...entry, until: opens, slug: wireSlug(slug, entry.id) }
}

/** A text of UNODC's with a picture, which the world reads. @returns the path of the picture. */
export const publishPicture = async (desk: Desk): Promise<string> => {
  const form = { data: { alt: 'A picture that is read' }, file: await fileOf(40) }
  const uploaded = await desk.must({ method: 'POST', path: '/api/media?depth=0', as: 'editor@unodc', form })
  const slug = `with-a-picture-${Date.now()}`
  const media = [(uploaded.doc as { id: string }).id]
  const entry = await publish(desk, { title: 'With a picture', slug, media })
  let shown: Json = {}
  await until('the picture is there', async () => {
    const answer = await desk.look(`/v1/statements/${wireSlug(slug, entry.id)}`)
    shown = answer.body
    return answer.status === 200
  })
  const [path] = /\/v1\/files\/[^"]+/.exec(JSON.stringify(shown)) ?? []
  if (!path) throw new Error(`No picture is shown: ${JSON.stringify(shown)}`)
  return path
}

/** Released by UNODC alone. */
const publish = async (desk: Desk, more: Json): Promise<Entry> => {
  const entry = await create(desk, { kind: 'message', body: toLexical('Words.'), ...more })
  const act = async (action: string, as: string, body: (view: ClearanceView) => Json) => {
    const path = `/api/statements/${entry.id}/clearance/${action}`
    await desk.must({ method: 'POST', path, as, body: body(await desk.view(entry)) })
  }
  await act('submit', 'editor@unodc', ({ revision }) => ({ revision }))
  await act('sign', 'reviewer@unodc', ({ digest }) => ({ digest }))
  await act('release', 'reviewer@unodc', ({ digest }) => ({ digest }))
  return entry
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
