'use client'
import { useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect, useState } from 'react'
import { askedOnce, send } from '../../admin/send.ts'
import type { PasskeysView } from '../../domain/passkeys/passkeysView.ts'

/** By the endpoint: every row of a list asks the same. */
const readPasskeys = askedOnce(async (endpoint: string): Promise<PasskeysView[]> => {
  const answer = await send('GET', endpoint)
  return answer.ok ? (answer.body.organisations as PasskeysView[]) : []
})

/** How many passkeys of a colleague the reader's organisations know. */
export const PasskeyCell = ({ rowData }: DefaultCellComponentProps) => {
  const { config } = useConfig()
  const [views, setViews] = useState<PasskeysView[] | null>(null)
  const endpoint = `${config.routes.api}/passkeys`
  const { id } = rowData as { id?: string }
  useEffect(() => {
    let isCurrent = true
    void readPasskeys(endpoint).then((found) => isCurrent && setViews(found))
    return () => {
      isCurrent = false
    }
  }, [endpoint])
  if (!views) return null
  const own = views.flatMap(({ keys }) => keys).filter(({ person }) => person.id === id)
  return <span data-passkeys={own.length}>{own.length || '—'}</span>
}
