import { type Visibility } from '../../domain/comments/rows.ts'
import { fill, type Showing } from './showing.ts'

type Props = { showing: Showing; visibility: Visibility; organisation: string | null }

/** Who reads it, in colour and word. */
export const Audience = ({ showing: { words, nameOf }, visibility, organisation }: Props) => (
  <span className="comments__audience" data-visibility={visibility}>
    {fill(words.visibilities[visibility], { organisation: nameOf(organisation) })}
  </span>
)
