import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import { send } from './send.ts'

const MOST = 50

type Rows<Row> = readonly [Row[] | null, Dispatch<SetStateAction<Row[] | null>>]

/**
 * What the person may read of a collection, the latest first; null until it is there, and none where it is refused.
 * @param door `/api/media`
 */
export const useLatest = <Row>(door: string): Rows<Row> => {
  const [rows, setRows] = useState<Row[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void send('GET', `${door}?depth=0&limit=${MOST}&sort=-updatedAt`).then((answer) => {
      if (isCurrent) setRows(answer.ok ? ((answer.body.docs ?? []) as Row[]) : [])
    })
    return () => {
      isCurrent = false
    }
  }, [door])
  return [rows, setRows]
}
