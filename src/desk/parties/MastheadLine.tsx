'use client'
import { type DragEvent, useId, useRef, useState } from 'react'
import { OrganisationMark } from '../../admin/OrganisationMark.tsx'
import { useFocusAfterMove } from '../../admin/useFocusAfterMove.ts'
import { fill } from '../../domain/messages.ts'
import type { PartiesMessages } from '../../locales/parties.ts'
import type { MemberOption } from '../clearance/clearanceClient.ts'
import { type Line, moved, USUAL_WORDINGS } from './masthead.ts'

type Props = {
  index: number
  line: Line
  organisations: readonly MemberOption[]
  said: PartiesMessages
  nameOf: (id: string) => string
  isFrozen: boolean
  onChange: (line: Line) => void
  onRemove: () => void
}

/** One line: its words, chosen from the usual or typed, and its organisations, put in order by dragging or by buttons. */
export const MastheadLine = (props: Props) => {
  const { index, line, organisations, said, nameOf, isFrozen, onChange } = props
  const usual = useId()
  const [told, setTold] = useState('')
  const [dragged, setDragged] = useState<number | null>(null)
  const rows = useRef<HTMLOListElement>(null)
  const keepFocus = useFocusAfterMove(rows)
  const n = index + 1
  const list = line.organisations
  const logoOf = (id: string) => organisations.find((one) => one.id === id)?.logoUrl ?? null
  const move = (from: number, to: number) => {
    const organisation = nameOf(list[from] ?? '')
    onChange({ ...line, organisations: moved(list, from, to) })
    setTold(fill(said.top.moved, { organisation, n: to + 1, all: list.length }))
  }
  const press = (from: number, to: number) => {
    keepFocus({ row: list[from] ?? '', to, by: to < from ? 'up' : 'down' })
    move(from, to)
  }
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault()
    if (dragged !== null && dragged !== to) move(dragged, to)
    setDragged(null)
  }
  if (isFrozen)
    return (
      <p>
        <bdi>{[line.wording, list.map(nameOf).join(', ')].filter(Boolean).join(' ')}</bdi>
      </p>
    )
  return (
    <fieldset className="masthead__line">
      <legend>{fill(said.top.line, { n })}</legend>
      <input
        name={`masthead.${index}.wording`}
        aria-label={fill(said.top.wording, { n })}
        list={usual}
        placeholder={said.wordings.collaboration}
        dir="auto"
        value={line.wording}
        onChange={({ target }) => onChange({ ...line, wording: target.value })}
      />
      <datalist id={usual}>
        {USUAL_WORDINGS.map((name) => (
          <option key={name} value={said.wordings[name]} />
        ))}
      </datalist>
      <ol ref={rows}>
        {list.map((id, at) => (
          <li
            key={id}
            draggable
            data-row={id}
            onDragStart={() => setDragged(at)}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={(event) => drop(event, at)}
            onDragEnd={() => setDragged(null)}
          >
            <bdi>
              <OrganisationMark name={nameOf(id)} logo={logoOf(id)} />
              {nameOf(id)}
            </bdi>
            <span>
              <Tool
                sign="↑"
                way="up"
                label={fill(said.top.up, { organisation: nameOf(id) })}
                isOff={at === 0}
                onPress={() => press(at, at - 1)}
              />
              <Tool
                sign="↓"
                way="down"
                label={fill(said.top.down, { organisation: nameOf(id) })}
                isOff={at === list.length - 1}
                onPress={() => press(at, at + 1)}
              />
              <Tool
                sign="×"
                label={fill(said.top.remove, { organisation: nameOf(id) })}
                onPress={() => onChange({ ...line, organisations: list.filter((one) => one !== id) })}
              />
            </span>
          </li>
        ))}
      </ol>
      <div className="masthead__foot">
        <select
          aria-label={fill(said.top.choose, { n })}
          value=""
          onChange={({ target }) => onChange({ ...line, organisations: [...list, target.value] })}
        >
          <option value="">{fill(said.top.choose, { n })}</option>
          {organisations
            .filter(({ id }) => !list.includes(id))
            .map(({ id, acronym, name }) => (
              <option key={id} value={id}>{`${acronym} · ${name}`}</option>
            ))}
        </select>
        <label>
          <input
            type="checkbox"
            checked={line.logos}
            onChange={({ target }) => onChange({ ...line, logos: target.checked })}
          />
          {said.top.logos}
        </label>
        <Tool sign="×" label={fill(said.top.removeLine, { n })} onPress={props.onRemove} />
      </div>
      <span className="masthead__told" role="status">
        {told}
      </span>
    </fieldset>
  )
}

type ToolProps = { sign: string; way?: 'up' | 'down'; label: string; isOff?: boolean; onPress: () => void }

const Tool = ({ sign, way, label, isOff = false, onPress }: ToolProps) => (
  <button
    type="button"
    className="masthead__tool"
    aria-label={label}
    title={label}
    data-move={way}
    disabled={isOff}
    onClick={onPress}
  >
    {sign}
  </button>
)
