'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { send } from '../../admin/send.ts'
import type { PasskeysView } from '../../domain/passkeys/passkeysView.ts'
import { PasskeysOf } from './PasskeysOf.tsx'
import '../../payload-internals/theme.css'
import '../../admin/people.css'
import './passkeys.css'

/** One's own passkeys, by organisation; managers let in those of their colleagues here, and demand them. */
export const PasskeysBox = () => {
  const { person } = usePerson()
  const { has } = useKnown()
  const { passkeys: words } = usePeopleWords()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const [views, setViews] = useState<PasskeysView[] | null>(null)
  const endpoint = `${config.routes.api}/passkeys`
  const isOwn = has.register && id !== undefined && String(id) === String(person?.id)

  useEffect(() => {
    if (!isOwn) return
    let isCurrent = true
    void send('GET', endpoint).then((answer) => {
      if (isCurrent && answer.ok) setViews(answer.body.organisations as PasskeysView[])
    })
    return () => {
      isCurrent = false
    }
  }, [isOwn, endpoint])

  if (!isOwn || !views || views.length === 0) return null
  const isOn = views.some((view) => view.isOn)
  return (
    <section className="second-factor passkeys" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{isOn ? words.what : words.off}</p>
      {isOn &&
        views.map((view) => (
          <PasskeysOf
            key={view.organisation}
            {...{ view, words }}
            endpoint={`${endpoint}/${view.organisation}`}
            onChanged={(changed) =>
              setViews(views.map((one) => (one.organisation === changed.organisation ? changed : one)))
            }
          />
        ))}
    </section>
  )
}
