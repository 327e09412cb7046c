import { send } from '../../admin/send.ts'
import type { Ref } from '../../register/types.ts'

/** Keeps files with each of these texts. @returns why one could not be kept; null when all are. */
export const keepWith = async (
  texts: readonly Ref[],
  files: readonly File[],
  api: string,
): Promise<string | null> => {
  for (const { collection, id } of texts)
    for (const file of files) {
      const form = new FormData()
      form.set('file', file)
      const answer = await send('POST', `${api}/${collection}/${id}/source-files`, form)
      if (!answer.ok) return answer.message
    }
  return null
}
