'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { ToolbarMessages } from '../../../locales/toolbar.ts'
import { $actInTable, $insertTable, TABLE_ACTS, type TableAct } from '../../tables/tableActions.ts'

type Props = {
  editor: LexicalEditor | null
  /** What can be done where the caret stands; null outside of any table. */
  acts: readonly TableAct[] | null
  isOff: boolean
  words: ToolbarMessages
}

/** Outside of a table it makes one; inside it is a list of what can be done there. */
export const TableTools = ({ editor, acts, isOff, words }: Props) => {
  if (!acts)
    return (
      <button
        type="button"
        className="composer__tool"
        data-tool="table"
        aria-label={words.insert}
        title={words.insert}
        disabled={isOff}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => editor?.update($insertTable)}
      >
        ⊞
      </button>
    )
  return (
    <select
      aria-label={words.tables}
      data-tool="inTable"
      value=""
      disabled={isOff}
      onChange={({ target }) => {
        editor?.update(() => $actInTable(target.value as TableAct)) // one of the options below
        editor?.focus()
      }}
    >
      <option value="" disabled>
        {words.tables}
      </option>
      {TABLE_ACTS.map((act) => (
        <option key={act} value={act} disabled={!acts.includes(act)}>
          {words[act]}
        </option>
      ))}
    </select>
  )
}
