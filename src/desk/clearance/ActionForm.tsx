'use client'

import { useEffect, useRef, useState } from 'react'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { isCoAuthor } from '../../domain/parties.ts'
import { isInstantValue } from '../../admin/instants/instants.ts'
import { useZone } from '../../admin/instants/InstantInput.tsx'
import { ActionField } from './ActionField.tsx'
import { SuggestionChoice } from './Conditions.tsx'
import { GoingAlong } from './SuggestionsAlong.tsx'
import { fieldsOf, isComplete, rowOf, toBody, type Values } from './actionFields.ts'
import { CodeField } from './CodeField.tsx'
import { effectOf, labelOf } from './actionWords.ts'
import { nameIn } from './clearanceText.ts'
import { ProposedFacts } from './Proposal.tsx'
import { hasKeyFor, type Signer } from './signers.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import type { Contradiction, MemberOption } from './clearanceClient.ts'

type Props = {
  action: string
  /** `…/clearance` of the text. */
  base: string
  view: ClearanceView
  organisations: (MemberOption & { standing: string })[]
  isMediaUpdate: boolean
  /** Where words and facts disagree, as the last try was answered. */
  contradictions: Contradiction[]
  isBusy: boolean
  /** Whose signature the person gives, by the button that was pressed. */
  signer: Signer | null
  words: ClearanceMessages
  language: string
  /** Whether the last try was answered that a code of the second factor is needed. */
  asksCode: boolean
  onSend: (body: Record<string, unknown>, given: { code?: string; withPasskey: boolean }) => void
  onCancel: () => void
}

const DEFAULTS: Values = { role: 'co-signatory', editionType: 'correction', onDeadline: 'block' }

/** Says what the button will do, asks for what it needs, and sends it. */
export const ActionForm = (props: Props) => {
  const { action, view, organisations, isMediaUpdate, contradictions, isBusy, onSend, onCancel } = props
  const { asksCode, base, words, language, signer } = props
  const signsFor = signer?.name ?? null
  const lead = nameIn(organisations, view.parties[0]?.organisation ?? '')
  const label = labelOf(action, { words, signsFor })
  const { zone } = useZone()
  const fields = fieldsOf(action, isMediaUpdate)
  const [note, setNote] = useState('')
  const [code, setCode] = useState('')
  const [withPasskey, setWithPasskey] = useState(true)
  const mayProve = (rowOf(action)?.waitsForKey ?? false) && hasKeyFor(signer, view)
  const [given, setGiven] = useState<Values>({})
  const values: Values = Object.fromEntries(
    fields.map((field) => [field, given[field] ?? DEFAULTS[field] ?? '']),
  )
  const isPublic = rowOf(action)?.note === 'publicNote'
  const isAcknowledging = contradictions.length > 0
  const asksNote = view.actions.find((one) => one.action === action)?.needsNote ?? false
  const needsNote = isAcknowledging || (asksNote && values.editionType !== 'translation')
  const offersNote = needsNote || (rowOf(action)?.offersNote ?? false)
  const noteLabel = isAcknowledging ? words.whyNone : isPublic ? words.publicNote : words.note
  const isReady =
    isComplete(action, fields, values) &&
    (!needsNote || note.trim() !== '') &&
    (!asksCode || code.trim() !== '')
  const choices = choicesFor(action, view, organisations).map(({ slug, acronym, name }) => ({
    value: slug,
    label: `${acronym} · ${name}`,
  }))

  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What it answers, in newer browsers a promise, is no way to clean up.
    form.current?.scrollIntoView({ block: 'nearest' })
    // The focus moves to the question, for people who use a keyboard or a screen reader.
    form.current?.focus({ preventScroll: true })
  }, [])

  const send = () => {
    const body = {
      ...toBody(action, view, values),
      ...(signer ? { organisation: signer.slug } : {}),
      ...(isAcknowledging ? { acknowledged: [...new Set(contradictions.map(({ id }) => id))] } : {}),
      ...(offersNote && note.trim() ? { [isPublic ? 'publicNote' : 'note']: note } : {}),
    }
    onSend(body, { ...(asksCode ? { code } : {}), withPasskey: mayProve && withPasskey })
    // Right or wrong, it is used up.
    setCode('')
  }

  return (
    <div ref={form} className="clearance__form" role="group" aria-label={label} tabIndex={-1}>
      <p>{effectOf(action, { view, words, language, signsFor, lead, ...typedIn(values, zone) })}</p>
      {view.proposal && action === 'confirm-facts' && (
        <ProposedFacts proposal={view.proposal} words={words} language={language} />
      )}
      {fields.includes('suggestions') && (
        <SuggestionChoice
          {...{ base, words }}
          value={values.suggestions ?? ''}
          onChange={(suggestions) => setGiven({ ...given, suggestions })}
        />
      )}
      {fields
        .filter((name) => name !== 'suggestions')
        .map((name) => (
          <ActionField
            key={name}
            name={name}
            values={values}
            organisations={choices}
            words={words}
            language={language}
            onChange={(value) => setGiven({ ...given, [name]: value })}
          />
        ))}
      {action === 'send-back' && <GoingAlong {...{ base, view, organisations, words, language }} />}
      {isAcknowledging && (
        <ul className="clearance__hints">
          {contradictions.map(({ id, sentence }) => (
            <li key={`${id} ${sentence}`}>{sentence}</li>
          ))}
        </ul>
      )}
      {offersNote && (
        <label>
          {needsNote ? noteLabel : words.signatureNotes.label}
          <textarea
            name="note"
            rows={needsNote ? 3 : 2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {action === 'sign' && <small>{words.signatureNotes.hint}</small>}
        </label>
      )}
      {mayProve && (
        <label className="clearance__check">
          <input
            type="checkbox"
            name="passkey"
            checked={withPasskey}
            onChange={({ target }) => setWithPasskey(target.checked)}
          />
          {words.withPasskey}
        </label>
      )}
      {asksCode && <CodeField code={code} onChange={setCode} />}
      <div className="clearance__actions">
        <button
          type="button"
          className="clearance__button clearance__button--primary"
          data-confirm={action}
          disabled={isBusy || !isReady}
          onClick={send}
        >
          {isAcknowledging ? words.acknowledge : label}
        </button>
        <button type="button" className="clearance__button clearance__button--secondary" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}

/** Where the text has no zone of its own, the hour is said in UTC. */
const typedIn = ({ at = '' }: Values, zone: string) =>
  isInstantValue(at) ? { typed: { at, zone: zone || 'UTC' } } : {}

/** Whom the action can be about. */
export const choicesFor = (action: string, view: ClearanceView, organisations: Props['organisations']) => {
  const standingOf = (slug: string) => view.parties.find((party) => party.organisation === slug)?.standing
  const coAuthors = view.parties.filter(isCoAuthor).map(({ organisation }) => organisation)
  return organisations.filter(({ slug, standing }) => {
    const offers = rowOf(action)?.offers ?? 'outsiders'
    if (offers === 'co-authors') return coAuthors.includes(slug)
    if (offers === 'waited') return view.stage.waitsFor.includes(slug)
    if (offers !== 'outsiders') return standingOf(slug) === offers
    return standing === 'member' && !['invited', 'accepted'].includes(standingOf(slug) ?? '')
  })
}
