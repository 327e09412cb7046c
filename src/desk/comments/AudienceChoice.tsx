'use client'
import { useId } from 'react'
import { VISIBILITIES, type Visibility } from '../../domain/comments.ts'
import { type CommentsDisplay, fill, listOf } from './useComments.ts'

type Props = {
  showing: CommentsDisplay
  /** The one spoken for. */
  organisation: string
  visibility: Visibility | null
  onChoose: (visibility: Visibility) => void
}

/** Who reads it. Nothing is chosen beforehand that could show words to others. */
export const AudienceChoice = ({ showing, organisation, visibility, onChoose }: Props) => {
  const { words, view, language, nameOf } = showing
  const name = useId()
  const readers = [...new Set(view.people.flatMap(({ organisations }) => organisations))].map(nameOf)
  return (
    <fieldset className="comments__choices">
      <legend>{words.whoReads}</legend>
      {VISIBILITIES.map((value) => (
        <label key={value} className="comments__choice" data-visibility={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={visibility === value}
            onChange={() => onChoose(value)}
          />
          <span>
            {fill(words.visibilities[value], { organisation: nameOf(organisation) })}
            <small>
              {fill(words.visibilityHints[value], {
                organisation: nameOf(organisation),
                organisations: listOf(readers, language),
              })}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
