import { send, type Sent } from '../../admin/send.ts'
import type { Ref } from '../../register/types.ts'

/** @param door of the files of one text. `until`: a day; null for as long as usual. */
export const keepFile = (door: string, file: File, until: string | null): Promise<Sent> => {
  const form = new FormData()
  form.set('file', file)
  if (until !== null) form.set('until', until)
  return send('POST', door, form)
}

/** Keeps files with each of these texts, for as long as usual. @returns why one could not be kept; null when all are. */
export const keepFiles = async (
  texts: readonly Ref[],
  files: readonly File[],
  api: string,
): Promise<string | null> => {
  for (const { collection, id } of texts)
    for (const file of files) {
      const answer = await keepFile(`${api}/${collection}/${id}/source-files`, file, null)
      if (!answer.ok) return answer.message
    }
  return null
}
