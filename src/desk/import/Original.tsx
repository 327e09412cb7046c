import type { LeftOver } from '../../domain/import/leftOver.ts'
import { type Place, MOVABLE } from '../../domain/import/place.ts'
import { isUnsure, type PlacedBlock, type Proposal, type ProposedText } from '../../domain/import/proposal.ts'
import type { ImportingMessages } from '../../locales/importing.ts'
import { fill } from '../../domain/messages.ts'
import { BlockView } from './BlockView.tsx'
import { nameOf } from './names.ts'

type Props = {
  proposal: Proposal
  left: readonly LeftOver[]
  words: ImportingMessages
  onMove: (block: string, place: Place) => void
}

const LEFT = ''

/** The file as it is, block by block, each with where it goes; what is unsure says so. */
export const Original = ({ proposal, left, words, onMove }: Props) => (
  <section className="import__original" aria-labelledby="import-original">
    <h2 id="import-original">{words.original}</h2>
    <ol>
      {proposal.blocks
        .filter(({ text, content }) => text.trim() !== '' || content.type === 'picture')
        .map((block) => (
          <li
            key={block.id}
            data-block={block.id}
            data-role={block.role}
            data-unsure={isUnsure(block) ? 'yes' : undefined}
          >
            <BlockView block={block} />
            <label>
              <span className="import__hidden">
                {fill(words.putInto, { words: block.text.slice(0, 60) })}
                {isUnsure(block) && ` (${words.unsure})`}
              </span>
              <select
                value={valueOf(block)}
                onChange={({ target }) => onMove(block.id, placeOf(target.value))}
              >
                {optionsFor(block, proposal.texts, words).map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            {isUnsure(block) && <em className="import__unsure">{words.unsure}</em>}
            {block.role !== 'left' && left.some((one) => one.block === block.id && !one.isMark) && (
              <small>
                {words.partLeft}{' '}
                {left
                  .filter((one) => one.block === block.id && !one.isMark)
                  .map(({ text }) => `“${text}”`)
                  .join(', ')}
              </small>
            )}
          </li>
        ))}
    </ol>
  </section>
)

const valueOf = ({ entry, role }: Pick<PlacedBlock, 'entry' | 'role'>): string =>
  entry === null || role === 'left' ? LEFT : `${entry} ${role}`

const placeOf = (value: string): Place => {
  const [entry = '', role = 'left'] = value.split(' ')
  return value === LEFT ? { entry: null, role: 'left' } : { entry, role: role as Place['role'] } // made by valueOf alone
}

const optionsFor = (
  block: PlacedBlock,
  texts: readonly ProposedText[],
  words: ImportingMessages,
): { value: string; label: string }[] => {
  const isText = block.content.type !== 'picture'
  const places = texts.flatMap((text, index) =>
    (isText ? MOVABLE : (['picture'] as const))
      .filter((role) => role !== 'heading' || text.type !== 'media-update')
      .map((role) => ({
        value: `${text.key} ${role}`,
        label: `${nameOf(text, index, words)}: ${words.roles[role]}`,
      })),
  )
  const own = valueOf(block)
  const isKnown = own === LEFT || places.some(({ value }) => value === own)
  const text = texts.find(({ key }) => key === block.entry)
  const present = isKnown
    ? []
    : [
        {
          value: own,
          label: `${text ? `${nameOf(text, texts.indexOf(text), words)}: ` : ''}${words.roles[block.role]}`,
        },
      ]
  return [...present, ...places, { value: LEFT, label: words.leaveOut }]
}
