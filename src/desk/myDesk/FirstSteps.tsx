'use client'
import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { DeskMessages } from '../../locales/desk.ts'
import type { StepView } from './firstSteps.ts'

/** Of the reader's own preferences: whether they have put the steps away. */
const PREFERENCE = 'first-steps'

type Props = {
  steps: readonly StepView[]
  words: Pick<DeskMessages, 'firstSteps'>
  /** Where each is done; none where My desk itself leads there. */
  links: Partial<Record<StepView['step'], string>>
}

/** What somebody new does first; each ticks itself, and whoever wants none of it puts it away. */
export const FirstSteps = ({ steps, words: { firstSteps: words }, links }: Props) => {
  const { getPreference, setPreference } = usePreferences()
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    let isCurrent = true
    void getPreference<{ isAway?: boolean }>(PREFERENCE).then((kept) => isCurrent && setShown(!kept?.isAway))
    return () => {
      isCurrent = false
    }
  }, [getPreference])

  if (!isShown) return null
  const putAway = () => {
    setShown(false)
    void setPreference(PREFERENCE, { isAway: true })
  }
  return (
    <section className="my-desk__section my-desk__first" aria-labelledby="my-desk-first">
      <h2 id="my-desk-first">{words.title}</h2>
      <ol>
        {steps.map(({ step, isDone }) => {
          const { label, how } = words.steps[step]
          const link = links[step]
          return (
            <li key={step} data-step={step} data-done={isDone ? 'yes' : 'no'}>
              <span aria-hidden="true">{isDone ? '✓' : '○'}</span>
              <span>
                {link && !isDone ? <a href={link}>{label}</a> : <strong>{label}</strong>}{' '}
                {isDone ? <small>{words.done}</small> : <small>{how}</small>}
              </span>
            </li>
          )
        })}
      </ol>
      <button type="button" className="my-desk__away" onClick={putAway}>
        {words.putAway}
      </button>
    </section>
  )
}
