import { createHash } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { idOf } from '../../domain/references.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import { mediaKey } from '../../hooks/storeFiles.ts'
import { deskServicesOf } from '../../services.ts'
import { isSameAs } from '../../wire/http/answers.ts'
import { inertHeaders } from './mediaEndpoints.ts'

/**
 * `GET …/:id/logo`: the picture that an organisation has chosen as its logo, for everybody who can read the organisation. Only
 * colleagues can read its other files; this route serves the chosen one, and names no other. Where nothing is chosen,
 * or no picture, the answer is that of an organisation that does not exist.
 */
export const logoEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/logo',
  method: 'get',
  handler: async (req) => {
    await requireActor(req, slugs)
    const { filename, mimeType } = await readLogo(req, slugs)
    // A name is never given to other bytes (hooks/sanitiseUpload.ts); hashed, since it tells a file's reader where it is.
    const etag = `"${createHash('sha256').update(filename).digest('base64url')}"`
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' }
    if (isSameAs(req.headers.get('if-none-match') ?? '', etag))
      return new Response(null, { status: 304, headers })
    const bytes = await deskServicesOf(req.payload).blobs.get(mediaKey(filename))
    if (!bytes) throw notFound()
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...headers,
        ...inertHeaders({ mimeType, filename: 'logo' }),
        'Content-Length': String(bytes.length),
      },
    })
  },
})

type Logo = { filename: string; mimeType: string }

const readLogo = async (req: PayloadRequest, slugs: Slugs): Promise<Logo> => {
  const organisation = await findReadable<{ logo?: unknown }>(
    req,
    slugs.organisations,
    String(req.routeParams?.id),
  )
  if (!organisation?.logo) throw notFound()
  const file = await req.payload.db.findOne<Partial<Logo> & { id: string }>({
    collection: slugs.media,
    where: { id: { equals: idOf(organisation.logo) } },
    req,
  })
  const { filename, mimeType } = file ?? {}
  if (!filename || !mimeType?.startsWith('image/')) throw notFound()
  return { filename, mimeType }
}
