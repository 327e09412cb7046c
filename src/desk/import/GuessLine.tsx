import { useState } from 'react'
import { type Guess, isUnsure } from '../../domain/import/proposal.ts'
import type { ImportingMessages } from '../../locales/importing.ts'

type Props<Value> = {
  name: string
  label: string
  guess: Guess<Value> | null
  show: (value: Value) => string
  words: ImportingMessages
  /** Left out: there is nothing to choose. */
  onChoose?: (guess: Guess<Value>) => void
}

/** One thing that was understood: what, where it stands, whether somebody should look, and what else it could be. */
export const GuessLine = <Value,>(props: Props<Value>) =>
  props.guess && <Line {...props} guess={props.guess} />

const valuesOf = <Value,>({ value, alternatives }: Guess<Value>): Value[] => [
  value,
  ...alternatives.map((one) => one.value),
]
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

type LineProps<Value> = Props<Value> & { guess: Guess<Value> }

const Line = <Value,>({ name, label, guess, show, words, onChoose }: LineProps<Value>) => {
  const isAsked = isUnsure(guess)
  // Choosing one must not move the others, or the arrow keys would never reach some of them.
  const [read] = useState(() => valuesOf(guess))
  const own = valuesOf(guess)
  const values = [
    ...read.filter((value) => own.some((one) => isSame(one, value))),
    ...own.filter((value) => !read.some((one) => isSame(one, value))),
  ]
  const choose = (index: number) => {
    const chosen = guess.alternatives.find(({ value }) => isSame(value, values[index]))
    if (!chosen) return
    const others = guess.alternatives.filter((one) => one !== chosen)
    onChoose?.({
      ...{ value: chosen.value, from: chosen.from, sure: 1 },
      alternatives: [{ value: guess.value, from: guess.from }, ...others],
    })
  }
  return (
    <div className="import__fact" data-fact={name} data-unsure={isAsked ? 'yes' : undefined}>
      <dt>{label}</dt>
      <dd>
        {onChoose && values.length > 1 ? (
          <select
            aria-label={isAsked ? `${label} (${words.unsure})` : label}
            value={values.findIndex((value) => isSame(value, guess.value))}
            onChange={({ target }) => choose(Number(target.value))}
          >
            {values.map((value, index) => (
              <option key={index} value={index}>
                {show(value)}
              </option>
            ))}
          </select>
        ) : (
          <bdi>{show(guess.value)}</bdi>
        )}{' '}
        {isAsked && <em className="import__unsure">{words.unsure}</em>}
        {isAsked && guess.from[0] && <small dir="auto">“{guess.from[0].quote}”</small>}
      </dd>
    </div>
  )
}
