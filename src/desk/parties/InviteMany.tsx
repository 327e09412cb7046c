'use client'
import { toast, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import { useOpenText } from '../../admin/openText.tsx'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { PARTY_ROLES, type PartyRole } from '../../domain/parties.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { parties, type PartiesMessages } from '../../locales/parties.ts'
import { type MemberOption, requestClearance } from '../clearance/clearanceClient.ts'
import { CodeField } from '../clearance/CodeField.tsx'
import { type Candidate, type Chosen, DEFAULT_ROLE, matching, withRole } from './inviting.ts'
import { useFollowingMasthead } from './useMasthead.ts'
import { useLastTime } from './useLastTime.ts'
import './parties.css'

type Props = {
  /** `…/clearance` of the entry. */
  base: string
  id: string
  label: string
  view: ClearanceView
  organisations: readonly MemberOption[]
  /** Whom one can invite now. */
  candidates: readonly Candidate[]
  isBusy: boolean
  words: ClearanceMessages
  language: string
  onInvited: (view: ClearanceView) => void
  onClose: () => void
}

/** From how many organisations on one would rather type than look. */
const MANY = 8

/** Asks several organisations to take part, each by an act of its own; what is refused stays chosen, with the reason. */
export const InviteMany = (props: Props) => {
  const { base, id, label, view, organisations, candidates, words, language, onClose } = props
  const said = inOwnWords('parties', parties, language)
  const [chosen, setChosen] = useState<Chosen>({})
  const [asked, setAsked] = useState('')
  const { refusals, isSending, asksCode, code, setCode, invite } = useInviting(props, said, setChosen)
  const { page } = useOpenText()
  const inForm = useFormFields(([fields]) => fields.kind?.value)
  const kind = page ? page.read('kind') : inForm
  const last = useLastTime({
    ...{ id, candidates, endpoint: base.replace(/\/[^/]+\/clearance$/, '') },
    lead: organisations.find(({ slug }) => slug === view.parties[0]?.organisation)?.id ?? null,
    kind: typeof kind === 'string' ? kind : null,
  })
  const nameOf = (slug: string) => candidates.find((one) => one.slug === slug)?.acronym ?? slug
  const shown = matching(candidates, asked, chosen)
  const slugs = Object.keys(chosen)
  const isWaiting = props.isBusy || isSending

  return (
    <div className="clearance__form parties" role="group" aria-label={label}>
      <p>{said.about}</p>
      {last && slugs.length === 0 && (
        <p>
          <button
            type="button"
            className="clearance__button"
            data-part="last-time"
            onClick={() => setChosen(last.chosen)}
          >
            {fill(said.same, { organisations: Object.keys(last.chosen).map(nameOf).join(words.separator) })}
          </button>
          <small className="parties__hint">
            <bdi>{fill(said.sameAs, { title: last.title ?? said.untitled })}</bdi>
          </small>
        </p>
      )}
      {candidates.length > 1 && slugs.length < candidates.length && (
        <p>
          <button
            type="button"
            className="clearance__button"
            data-part="all"
            onClick={() =>
              setChosen({
                ...Object.fromEntries(candidates.map(({ slug }) => [slug, DEFAULT_ROLE])),
                ...chosen,
              })
            }
          >
            {said.all}
          </button>
        </p>
      )}
      {candidates.length > MANY && (
        <input
          type="search"
          aria-label={said.find}
          placeholder={said.find}
          value={asked}
          onChange={({ target }) => setAsked(target.value)}
        />
      )}
      <fieldset className="parties__choices">
        <legend>{said.organisations}</legend>
        {shown.length === 0 && <p>{said.none}</p>}
        {shown.map((candidate) => (
          <Choice
            key={candidate.slug}
            {...{ candidate, words, said }}
            role={chosen[candidate.slug] ?? null}
            refusal={refusals[candidate.slug] ?? null}
            onChange={(role) => setChosen(withRole(chosen, candidate.slug, role))}
          />
        ))}
      </fieldset>
      {asksCode && <CodeField code={code} onChange={setCode} />}
      <div className="clearance__actions">
        <button
          type="button"
          className="clearance__button clearance__button--primary"
          data-confirm="invite"
          disabled={isWaiting || slugs.length === 0 || (asksCode && code.trim() === '')}
          onClick={() => void invite(chosen)}
        >
          {fill(said.invite, { n: slugs.length }, language)}
        </button>
        <button type="button" className="clearance__button clearance__button--secondary" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}

type ChoiceProps = {
  candidate: Candidate
  role: PartyRole | null
  refusal: string | null
  words: ClearanceMessages
  said: PartiesMessages
  onChange: (role: PartyRole | null) => void
}

const Choice = ({
  candidate: { slug, acronym, name },
  role,
  refusal,
  words,
  said,
  onChange,
}: ChoiceProps) => (
  <div className="parties__choice" data-candidate={slug}>
    <label>
      <input
        type="checkbox"
        name={`invite-${slug}`}
        checked={role !== null}
        onChange={({ target }) => onChange(target.checked ? DEFAULT_ROLE : null)}
      />
      <span>
        <strong>
          <bdi>{acronym}</bdi>
        </strong>{' '}
        <bdi>{name}</bdi>
      </span>
    </label>
    {role !== null && (
      <>
        <select
          name={`role-${slug}`}
          aria-label={fill(said.roleOf, { organisation: acronym })}
          aria-describedby={`means-${slug}`}
          value={role}
          onChange={({ target }) => onChange(target.value as PartyRole)} // one of the options
        >
          {PARTY_ROLES.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </select>
        <small id={`means-${slug}`} className="parties__hint">
          {said.means[role]}
        </small>
      </>
    )}
    {refusal && (
      <p className="clearance__refusal" role="alert">
        {refusal}
      </p>
    )}
  </div>
)

/** One act after the other, so that each is decided on what the log says then. */
const useInviting = (
  { base, organisations, language, onInvited, onClose }: Props,
  said: PartiesMessages,
  setChosen: (chosen: Chosen) => void,
) => {
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({})
  const [isSending, setSending] = useState(false)
  const [asksCode, setAsksCode] = useState(false)
  const [code, setCode] = useState('')
  const follow = useFollowingMasthead(organisations, language)
  const { page } = useOpenText()

  const invite = async (chosen: Chosen) => {
    setSending(true)
    const left = new Map(Object.entries(chosen))
    const refused: Record<string, string> = {}
    let view: ClearanceView | null = null
    let proof = asksCode ? code : undefined
    let isCodeWanted = false
    for (const [organisation, role] of Object.entries(chosen)) {
      const body = { organisation, role, ...(proof === undefined ? {} : { code: proof }) }
      const answer = await requestClearance(`${base}/invite`, body)
      // Right or wrong, a code is used up.
      proof = undefined
      if (answer.ok) {
        view = answer.view ?? view
        left.delete(organisation)
        continue
      }
      refused[organisation] = answer.refusal
      isCodeWanted = answer.asksCode
      if (isCodeWanted) break
    }
    setSending(false)
    setCode('')
    setAsksCode(isCodeWanted)
    setRefusals(refused)
    setChosen(Object.fromEntries(left))
    if (view === null) return
    const invited = fill(said.done, { n: Object.keys(chosen).length - left.size }, language)
    const isChanged = follow(view.parties)
    // A page saves by itself.
    toast.success(
      [invited, isChanged && said.follows, isChanged && !page && said.saveIt].filter(Boolean).join(' '),
    )
    onInvited(view)
    if (left.size === 0) onClose()
  }
  return { refusals, isSending, asksCode, code, setCode, invite }
}
