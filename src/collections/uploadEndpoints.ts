import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../access/actor.ts'
import { organisationsThatMay } from '../access/granted.ts'
import { ACCESS_TABLE } from '../domain/rights/table.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { putFile, takeFileBack } from '../hooks/keepFile.ts'
import { sanitiseFile } from '../hooks/sanitiseUpload.ts'
import { readUpload } from '../payload-internals/uploads.ts'
import { answerThenFollow } from './followedEndpoint.ts'
import { forPrograms } from '../domain/sentences.ts'

/**
 * A file is read, encoded anew and stored before the write begins, which holds up all others
 * (docs/payload-traps.md 13); when the write fails, the file goes again. Whoever may not upload is answered by the
 * guards, without that work.
 */
export const uploadEndpoints = (slugs: Slugs): Endpoint[] =>
  (['post /', 'patch /:id'] as const).map((door) => {
    const [method, path] = door.split(' ') as ['post' | 'patch', string]
    return { method, path, handler: (req) => receive(req, { slugs, door: { method, path } }) }
  })

type Receiving = { slugs: Slugs; door: Pick<Endpoint, 'method' | 'path'> }

const receive = async (req: PayloadRequest, { slugs, door }: Receiving): Promise<Response> => {
  const actor = await requireActor(req, slugs)
  await readUpload(req)
  refuseOtherParts(req)
  const mayUpload = organisationsThatMay(ACCESS_TABLE.media.update, actor).length > 0
  try {
    if (mayUpload) {
      await sanitiseFile(req)
      await putFile(req)
    }
    return await answerThenFollow(req, door)
  } catch (error) {
    await takeFileBack(req)
    throw error
  }
}

/** One file in the part of that name, and no other. */
const refuseOtherParts = ({ file, files }: PayloadRequest & { files?: object }): void => {
  const others = Object.keys(files ?? {}).length - (file ? 1 : 0)
  if (others > 0)
    throw new Refusal('invalid', forPrograms('Send one file at a time, in the part “file” of the form.'))
}
