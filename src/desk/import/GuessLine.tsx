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
export const GuessLine = <Value,>({ name, label, guess, show, words, onChoose }: Props<Value>) => {
  if (!guess) return null
  const isAsked = isUnsure(guess)
  const values = [guess.value, ...guess.alternatives.map(({ value }) => value)]
  const choose = (index: number) => {
    const chosen = guess.alternatives[index - 1]
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
          <select aria-label={label} value={0} onChange={({ target }) => choose(Number(target.value))}>
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
