'use client'
import { useState, useCallback, useEffect } from 'react'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { isGranted, type EntryParties, relationTo } from '../../domain/rights/relations.ts'
import { GRANT_PERMISSIONS } from '../../domain/rights/table.ts'
import type { MemberOption } from '../clearance/clearanceClient.ts'
import { type AccountView, membershipsOf } from '../../admin/ownRights.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { TextField } from '../../admin/TextField.tsx'
import { send } from '../../admin/send.ts'
import { type Message, piecesOf } from '../../domain/messages.ts'
import { toMinute } from '../../domain/toMinute.ts'
import type { GrantView } from '../../domain/earlyAccess.ts'
import { KeyOnce } from '../consumerKeys/KeyOnce.tsx'

type GrantQuestion = { view: ClearanceView; organisations: readonly MemberOption[]; user: AccountView | null }
type GrantPermission = keyof typeof GRANT_PERMISSIONS

/** What the table of rights lets this person do with early sight of the text; its endpoints read the same one. */
export const grantRights = ({
  view,
  organisations,
  user,
}: GrantQuestion): ((deed: GrantPermission) => boolean) => {
  const [lead, ...parties] = view.parties
  const entry: EntryParties = { lead: lead?.organisation ?? '', parties: parties as EntryParties['parties'] }
  const slugs = new Map(organisations.map(({ id, slug }) => [id, slug]))
  const memberships = membershipsOf(user ?? {}).map(({ organisation, roles }) => ({
    organisation: slugs.get(organisation) ?? '',
    roles,
  }))
  const actor = { id: String(user?.id), name: '', coordinator: false, memberships }
  return (deed) =>
    isGranted(GRANT_PERMISSIONS[deed], actor, {
      relationOf: (organisation) => relationTo(entry, organisation),
    })
}

/** A key that is shown once, and where its reader accepts the terms. */
type Given = { name: string; key: string; termsUrl: string }

type GivenProps = { endpoint: string; words: ClearanceMessages; onGiven: (given: Given) => void }

const EMPTY = { name: '', organisation: '', email: '' }

/** Asks for a journalist's name; consumers that have a key already are given sight over the API. */
const GiveAccessForm = ({ endpoint, words, onGiven }: GivenProps) => {
  const [journalist, setJournalist] = useState(EMPTY)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isComplete = Object.values(journalist).every((words) => words.trim() !== '')

  const give = async () => {
    setBusy(true)
    const answer = await send('POST', endpoint, { journalist })
    setBusy(false)
    setRefusal(answer.ok ? null : answer.message)
    if (!answer.ok) return
    const { key, terms } = answer.body as { key: string; terms: { url: string } }
    onGiven({ name: journalist.name, key, termsUrl: terms.url })
    setJournalist(EMPTY)
  }

  const field = { form: 'sight', given: journalist, onChange: setJournalist }
  return (
    <div className="clearance__form" role="group" aria-label={words.sight.give}>
      <p>{words.sight.effect}</p>
      <TextField {...field} label={words.sight.name} name="name" type="text" />
      <TextField {...field} label={words.sight.organisation} name="organisation" type="text" />
      <TextField {...field} label={words.sight.email} name="email" type="email" />
      {refusal && (
        <p className="clearance__refusal" role="alert">
          {refusal}
        </p>
      )}
      <button
        type="button"
        className="clearance__button clearance__button--primary"
        disabled={isBusy || !isComplete}
        onClick={() => void give()}
      >
        {words.sight.give}
      </button>
    </div>
  )
}

type GrantRowProps = {
  grant: ShownGrant
  words: ClearanceMessages
  mayRevoke: boolean
  mayForget: boolean
  onEnd: (how: 'revoke' | 'forget') => void
}

/** Who reads, since when and until when, and each reading. */
const GrantRow = ({ grant, words, mayRevoke, mayForget, onEnd }: GrantRowProps) => {
  const { reader, state, givenBy, givenAt, until, terms, reads } = grant
  const isInForce = state === 'open' || state === 'closed'
  return (
    <li data-grant={grant.id} data-state={state}>
      <p>
        <strong>
          <bdi>{[reader.name, reader.organisation].filter(Boolean).join(', ')}</bdi>
        </strong>
        : {words.sight.states[state]}
      </p>
      <p className="clearance__hint">
        {readsOf(until ? words.sight.givenUntil : words.sight.given, {
          name: givenBy.name,
          at: toMinute(givenAt),
          until: until ? toMinute(until) : '',
        })}{' '}
        {terms ? readsOf(words.sight.accepted, { at: toMinute(terms.at) }) : words.sight.notAccepted}
      </p>
      {reads.length > 0 && (
        <ol className="clearance__reads">
          {reads.map(({ number, at, form, digest }) => (
            <li key={number} value={number}>
              <bdi>
                <time dateTime={at}>{toMinute(at)} UTC</time>
              </bdi>
              , <bdi>{form}</bdi>,{' '}
              <bdi>
                <code>{digest.slice(7, 15)}</code>
              </bdi>
            </li>
          ))}
        </ol>
      )}
      <div className="clearance__actions">
        {isInForce && mayRevoke && (
          <button type="button" className="clearance__button" onClick={() => onEnd('revoke')}>
            {words.sight.revoke}
          </button>
        )}
        {reader.kind === 'journalist' && mayForget && reader.name !== '' && (
          <button type="button" className="clearance__button" onClick={() => onEnd('forget')}>
            {words.sight.forget}
          </button>
        )}
      </div>
    </li>
  )
}

/** Names and times keep their own direction, whatever the sentence's is. */
const readsOf = (sentence: string | Message, values: Readonly<Record<string, string>>) =>
  piecesOf(sentence).map((piece, index) =>
    'text' in piece ? piece.text : <bdi key={index}>{values[piece.place]}</bdi>,
  )

type ShownGrant = Omit<GrantView, 'givenBy'> & { givenBy: { id: string; name: string } }

type ShownGrantProps = {
  /** `…/grants` of the entry. */
  endpoint: string
  may: (deed: GrantPermission) => boolean
  words: ClearanceMessages
}

/** Who may read the text before its hour, who has read what of it, and the one click that ends it. */
export const GrantsPanel = ({ endpoint, may, words }: ShownGrantProps) => {
  const [isOpen, setOpen] = useState(false)
  const [grants, setGrants] = useState<ShownGrant[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [given, setGiven] = useState<Given | null>(null)

  const load = useCallback(async () => {
    const answer = await send('GET', endpoint)
    setRefusal(answer.ok ? null : answer.message)
    if (answer.ok) setGrants(answer.body.grants as ShownGrant[])
  }, [endpoint])

  useEffect(() => {
    if (isOpen) void load()
  }, [isOpen, load])

  const end = async (grant: string, how: 'revoke' | 'forget') => {
    const answer = await send('POST', `${endpoint}/${grant}/${how}`, {})
    await load()
    if (!answer.ok) setRefusal(answer.message)
  }

  return (
    <details
      className="clearance__changes"
      data-part="early-sight"
      onToggle={({ currentTarget, target }) => {
        if (target === currentTarget) setOpen(currentTarget.open)
      }}
    >
      <summary>{words.sight.title}</summary>
      {refusal && (
        <p className="clearance__refusal" role="alert">
          {refusal}
        </p>
      )}
      {grants?.length === 0 && <p>{words.sight.nobody}</p>}
      {grants && grants.length > 0 && (
        <ul className="clearance__grants">
          {grants.map((grant) => (
            <GrantRow
              key={grant.id}
              grant={grant}
              words={words}
              mayRevoke={may('revoke embargoed access')}
              mayForget={endpoint.includes(grant.entry) && may('erase who was given embargoed access')}
              onEnd={(how) => void end(grant.id, how)}
            />
          ))}
        </ul>
      )}
      {given && <KeyOnce name={given.name} value={given.key} />}
      {given && (
        <p>
          {words.sight.terms} <code>{given.termsUrl}</code>
        </p>
      )}
      {may('give embargoed access to a text') && (
        <GiveAccessForm
          endpoint={endpoint}
          words={words}
          onGiven={(sight) => {
            setGiven(sight)
            void load()
          }}
        />
      )}
    </details>
  )
}
