import type { PayloadRequest, Endpoint } from 'payload'
import { isMaybeStored, notFound, Refusal, toErrorBody } from '../../errors.ts'
import { mediaKey, putFile, takeFileBack } from '../../hooks/storeFiles.ts'
import { deskServicesOf } from '../../services.ts'
import { requireActor } from '../../access/actor.ts'
import { organisationsThatMay } from '../../access/granted.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { sanitiseFile } from '../../hooks/sanitiseUpload.ts'
import { readUpload } from '../../payload-internals/uploads.ts'
import { answerThenFollow } from '../payloadEndpoints.ts'
import { forPrograms } from '../../domain/sentences.ts'

type Args = { doc: unknown; params: { filename: string } }

/** Serves a desk file to whoever may read its row (Payload has asked for access before), inert in any browser. */
export const serveFile = async (req: PayloadRequest, { doc, params }: Args): Promise<Response> => {
  // Without a document nobody has asked whether this person may read it.
  const bytes = doc ? await deskServicesOf(req.payload).blobs.get(mediaKey(params.filename)) : null
  if (!bytes)
    return Response.json(toErrorBody(notFound()), { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const mimeType = (doc as { mimeType?: string } | null)?.mimeType ?? 'application/octet-stream'
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...inertHeaders({ mimeType, filename: params.filename }),
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
    },
  })
}

/** Whatever the bytes are, opened on their own they run nothing and fetch nothing. */
export const inertHeaders = ({ mimeType, filename }: { mimeType: string; filename: string }) => ({
  'Content-Type': mimeType,
  'Content-Disposition': `${mimeType.startsWith('image/') ? 'inline' : 'attachment'}; filename="${filename.replace(/[^\w.-]/g, '')}"`,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
})

/**
 * A file is read, encoded anew and stored before the write begins, which holds up all others
 * (docs/payload-traps.md 13); when the write fails, the file goes again. Whoever may not upload is answered by the
 * guards, without that work.
 */
export const uploadEndpoints = (slugs: Slugs): Endpoint[] =>
  (['post /', 'patch /:id'] as const).map((endpoint) => {
    const [method, path] = endpoint.split(' ') as ['post' | 'patch', string]
    return { method, path, handler: (req) => receiveUpload(req, { slugs, endpoint: { method, path } }) }
  })

type Receiving = { slugs: Slugs; endpoint: Pick<Endpoint, 'method' | 'path'> }

const receiveUpload = async (req: PayloadRequest, { slugs, endpoint }: Receiving): Promise<Response> => {
  const actor = await requireActor(req, slugs)
  await readUpload(req)
  refuseOtherParts(req)
  const mayUpload = organisationsThatMay(ACCESS_TABLE.media.update, actor).length > 0
  try {
    if (mayUpload) {
      await sanitiseFile(req)
      await putFile(req)
    }
    return await answerThenFollow(req, endpoint)
  } catch (error) {
    // A row that may be stored names it.
    if (!isMaybeStored(error)) await takeFileBack(req)
    throw error
  }
}

/** One file in the part of that name, and no other. */
const refuseOtherParts = ({ file, files }: PayloadRequest & { files?: object }): void => {
  const others = Object.keys(files ?? {}).length - (file ? 1 : 0)
  if (others > 0)
    throw new Refusal('invalid', forPrograms('Send one file at a time, in the part “file” of the form.'))
}
