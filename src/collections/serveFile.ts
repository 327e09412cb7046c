import type { PayloadRequest } from 'payload'
import { notFound, toErrorBody } from '../errors.ts'
import { mediaKey } from '../hooks/keepFile.ts'
import { deskServicesOf } from '../services.ts'

type Args = { doc: unknown; params: { filename: string } }

/** Serves a desk file to whoever may read its row (Payload has asked for access before), inert in any browser. */
export const serveFile = async (req: PayloadRequest, { doc, params }: Args): Promise<Response> => {
  // Without a document nobody has asked whether this person may read it.
  const bytes = doc ? await deskServicesOf(req.payload).blobs.get(mediaKey(params.filename)) : null
  if (!bytes)
    return Response.json(toErrorBody(notFound()), { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const mimeType = (doc as { mimeType?: string } | null)?.mimeType ?? 'application/octet-stream'
  const disposition = mimeType.startsWith('image/') ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mimeType,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `${disposition}; filename="${params.filename.replace(/[^\w.-]/g, '')}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
