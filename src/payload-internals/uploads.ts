import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { forPrograms } from '../domain/sentences.ts'
import { Refusal } from '../errors.ts'

/**
 * Reads the form of an upload into `req.data` and `req.file`, in front of Payload's own endpoint, which would read it again
 * (payload/dist/utilities/wrapInternalEndpoints.js, addDataAndFileToRequest.js) and finds no body any more.
 *
 * A form may name a file instead of sending it; Payload would then fetch it through `upload.handlers`, without asking who
 * may read it (payload/dist/uploads/getFileFromClientUpload.js). Nothing here uploads like that.
 */
export const readUpload = async (req: PayloadRequest): Promise<void> => {
  const collection = req.routeParams?.collection
  Object.assign(req, { routeParams: { ...req.routeParams, collection: undefined } })
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    throw isNamedFile(error)
      ? new Refusal('invalid', forPrograms('Send the file itself, in the part “file” of the form.'))
      : error
  } finally {
    Object.assign(req, { routeParams: { ...req.routeParams, collection } })
  }
  Object.defineProperty(req, 'body', { value: null, configurable: true })
}

const isNamedFile = (error: unknown): boolean =>
  error instanceof Error && ['Invalid upload collection.', 'A file name is required.'].includes(error.message)
