'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { OwnInstant } from '../../admin/instants/OwnInstant.tsx'
import { organisationsThatMay } from '../../admin/ownRights.ts'
import { send, type Sent } from '../../admin/send.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import type { ArchiveView } from '../../domain/archiveAddress.ts'
import { fill } from '../../domain/messages.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import '../../payload-internals/theme.css'
import '../../admin/people.css'

/** Where the signed heads of an organisation go, for its managers to say. */
export const ArchiveBox = () => {
  const { person } = usePerson()
  const { has } = useKnown()
  const { id, savedDocumentData } = useDocumentInfo()
  const { config } = useConfig()
  const [archive, setArchive] = useState<ArchiveView | null>(null)
  const managed = organisationsThatMay(
    PERMISSIONS['name the archive address of the organisation'],
    person ?? {},
  )
  const slug = (savedDocumentData as { slug?: string } | undefined)?.slug
  const isManaged = has.register && slug !== undefined && managed.includes(String(id))
  const endpoint = `${config.routes.api}/register/archive-addresses/${slug}`

  useEffect(() => {
    if (!isManaged) return
    let isCurrent = true
    void send('GET', endpoint).then((answer) => {
      if (isCurrent && answer.ok) setArchive(answer.body.archive as ArchiveView)
    })
    return () => {
      isCurrent = false
    }
  }, [isManaged, endpoint])

  return isManaged && archive && <Archive {...{ archive, endpoint }} onChanged={setArchive} />
}

type Props = { archive: ArchiveView; endpoint: string; onChanged: (archive: ArchiveView) => void }
type Said = { is: 'status' | 'alert'; text: string }

const Archive = ({ archive: { address, pending }, endpoint, onChanged }: Props) => {
  const { archive: words } = usePeopleWords()
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)

  const run = async (work: () => Promise<Sent>, said: (answer: Sent & { ok: true }) => Said | null) => {
    setBusy(true)
    setSaid(null)
    const answer = await work()
    setBusy(false)
    if (!answer.ok) return setSaid({ is: 'alert', text: answer.message })
    onChanged(answer.body.archive as ArchiveView)
    setTyped('')
    setSaid(said(answer))
  }
  const name = (email: string) =>
    run(
      () => send('POST', endpoint, { email }),
      ({ body: { sent } }) =>
        sent === null
          ? null
          : {
              is: sent ? 'status' : 'alert',
              text: fill(sent ? words.sent : words.failed, { address: email }),
            },
    )
  const remove = () =>
    run(
      () => send('DELETE', endpoint),
      () => null,
    )
  const ask = () => typed.trim() !== '' && void name(typed.trim())

  return (
    <section className="second-factor" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{words.what}</p>
      <p data-archive={address ? 'address' : 'managers'}>
        <bdi>{address ? fill(words.to, { address }) : words.none}</bdi>
      </p>
      {pending && (
        <p data-archive="pending">
          <bdi>{fill(words.waits, { address: pending.address })}</bdi> <OwnInstant at={pending.until} />
        </p>
      )}
      <label>
        {words.address}
        <input
          type="email"
          dir="ltr"
          autoComplete="off"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            ask()
          }}
        />
      </label>
      <div className="second-factor__choices">
        <Button size="small" buttonStyle="secondary" disabled={isBusy} onClick={ask}>
          {words.ask}
        </Button>
        {address && pending && (
          <Button size="small" buttonStyle="secondary" disabled={isBusy} onClick={() => void name(address)}>
            {words.keep}
          </Button>
        )}
        {(address ?? pending) && (
          <Button size="small" buttonStyle="secondary" disabled={isBusy} onClick={() => void remove()}>
            {words.remove}
          </Button>
        )}
      </div>
      <p role={said?.is ?? 'status'}>{said && <bdi>{said.text}</bdi>}</p>
    </section>
  )
}
