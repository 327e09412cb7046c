import { useEffect, useState } from 'react'
import { send } from '../../admin/send.ts'
import { asLastTime, type Candidate, lastTextsQuery, type LastText } from './inviting.ts'

type Asked = {
  /** Of the collection. */
  endpoint: string
  id: string
  /** The id of the lead; null until it is known. */
  lead: string | null
  /** Of a statement. */
  kind: string | null
  candidates: readonly Candidate[]
}

/** The parties of the last text of this kind that the same organisation led, as far as the reader may read it. */
export const useLastTime = ({ endpoint, id, lead, kind, candidates }: Asked) => {
  const [texts, setTexts] = useState<LastText[]>([])
  useEffect(() => {
    if (lead === null) return
    let isThere = true
    void send('GET', `${endpoint}?${lastTextsQuery({ lead, id, kind })}`).then((answer) => {
      // Without it one chooses by hand.
      if (isThere && answer.ok) setTexts(answer.body.docs as LastText[])
    })
    return () => {
      isThere = false
    }
  }, [endpoint, id, lead, kind])
  return asLastTime(texts, candidates)
}
