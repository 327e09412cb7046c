'use client'

import { useId, useState } from 'react'
import { isVisible, type Visibility } from '../../domain/comments/rows.ts'
import type { Showing } from './showing.ts'

type Props = {
  showing: Showing
  /** Whom one may mention follows from who reads it. */
  visibility: Visibility | null
  organisation: string
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

const FEW = 8

/** Those who may read the comment, to be ticked; a long list is searched. */
export const Mentions = ({ showing, visibility, organisation, chosen, onChange }: Props) => {
  const { words, view, nameOf, reader } = showing
  const [sought, setSought] = useState('')
  const id = useId()
  if (!visibility) return null
  const place = { visibility, organisation }
  const people = view.people.filter(
    (person) => person.id !== reader && isVisible(place, person.organisations),
  )
  if (people.length === 0) return null
  const shown = people.filter(
    (person) => chosen.includes(person.id) || person.name.toLowerCase().includes(sought.trim().toLowerCase()),
  )
  const toggle = (person: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, person] : chosen.filter((one) => one !== person))
  return (
    <details className="comments__mentions">
      <summary>
        {words.mention}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      {people.length > FEW && (
        <label htmlFor={id}>
          {words.findPerson}
          <input id={id} type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
        </label>
      )}
      <ul aria-label={words.mention}>
        {shown.map((person) => (
          <li key={person.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(person.id)}
                onChange={({ target }) => toggle(person.id, target.checked)}
              />
              <bdi>{person.name}</bdi> <small>{person.organisations.map(nameOf).join(', ')}</small>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
