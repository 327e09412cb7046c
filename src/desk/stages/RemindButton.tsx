'use client'
import { useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { send } from '../../admin/send.ts'

type Props = {
  /** Of the text. */
  collection: string
  id: string
  /** Who is reminded, by slug. */
  organisation: string
  wasReminded: boolean
  /** As they are said: every page of the admin has this button, and not the words of all stages. */
  words: { label: string; about: string; done: string }
}

/** Reminds the reviewers of one organisation of the step that a text waits for; says so where that was done today. */
export const RemindButton = ({ collection, id, organisation, wasReminded, words }: Props) => {
  const { routes } = useConfig().config
  const [is, setIs] = useState<'may' | 'busy' | 'was'>(wasReminded ? 'was' : 'may')
  const [refusal, setRefusal] = useState<string | null>(null)
  const press = async () => {
    setIs('busy')
    const answer = await send('POST', `${routes.api}/${collection}/${id}/clearance/remind`, { organisation })
    setIs(answer.ok ? 'was' : 'may')
    setRefusal(answer.ok ? null : answer.message)
  }
  return (
    <>
      {is !== 'was' && (
        <button
          type="button"
          className="stage-line__remind"
          data-remind={organisation}
          aria-label={words.about}
          disabled={is === 'busy'}
          onClick={() => void press()}
        >
          {words.label}
        </button>
      )}
      <small role="status" data-reminded={organisation}>
        {refusal ?? (is === 'was' && words.done)}
      </small>
    </>
  )
}
