import { useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import type { PartyView } from '../../domain/clearance/view.ts'
import { useOpenText } from '../../admin/openText.tsx'
import { inOwnWords } from '../../domain/ownWords.ts'
import { idOf } from '../../domain/references.ts'
import { parties as partyWords } from '../../locales/parties.ts'
import type { MemberOption } from '../clearance/clearanceClient.ts'
import { isFollowing, type Line, mastheadFrom, toLines } from './masthead.ts'

const PATH = 'masthead'

type Masthead = { lines: readonly Line[]; write: (lines: readonly Line[]) => void }

/** The lines where the text is written, and what writes them there: on its page, or else in its form. */
export const useMasthead = (): Masthead => {
  const { page } = useOpenText()
  const inForm = useFormMasthead()
  return page ? { lines: toLines(page.read(PATH)), write: (lines) => page.set(PATH, lines) } : inForm
}

/** As rows of the form. */
const useFormMasthead = (): Masthead => {
  const { dispatchFields, addFieldRow, removeFieldRow, setModified } = useForm()
  const written = useFormFields(([fields]) => {
    const rows = fields[PATH]?.rows ?? []
    const at = (index: number, name: string) => fields[`${PATH}.${index}.${name}`]?.value
    // As one word, so that only a change of it draws again.
    return JSON.stringify(
      rows.map((_, index) => ({
        wording: typeof at(index, 'wording') === 'string' ? at(index, 'wording') : '',
        organisations: [at(index, 'organisations') ?? []].flat().map(idOf),
        logos: at(index, 'logos') !== false,
      })),
    )
  })
  const lines = JSON.parse(written) as Line[]

  const write = (next: readonly Line[]) => {
    for (let index = lines.length - 1; index >= next.length; index--)
      removeFieldRow({ path: PATH, rowIndex: index })
    next.forEach((line, index) => {
      if (index >= lines.length)
        addFieldRow({ path: PATH, rowIndex: index, schemaPath: PATH, subFieldState: toState(line) })
      else
        for (const [name, value] of Object.entries(line))
          if (JSON.stringify(value) !== JSON.stringify(lines[index]?.[name as keyof Line]))
            dispatchFields({ type: 'UPDATE', path: `${PATH}.${index}.${name}`, value })
    })
    setModified(true)
  }
  return { lines, write }
}

const toState = (line: Line) =>
  Object.fromEntries(
    Object.entries(line).map(([name, value]) => [name, { value, initialValue: value, valid: true }]),
  )

/** What writes the lines that follow from the parties, where nobody has changed them; it says whether it has. */
export const useFollowingMasthead = (organisations: readonly MemberOption[], language: string) => {
  const { lines, write } = useMasthead()
  const { support } = inOwnWords('parties', partyWords, language).wordings
  // Where the panel stands beside neither, nothing is there to write into.
  const { id } = useDocumentInfo()
  const { page } = useOpenText()
  return (parties: readonly PartyView[]): boolean => {
    const derived = mastheadFrom({
      ...{ parties, support },
      toId: (slug) => organisations.find((one) => one.slug === slug)?.id ?? null,
    })
    if ((!id && !page) || !isFollowing(lines, derived) || JSON.stringify(lines) === JSON.stringify(derived))
      return false
    write(derived)
    return true
  }
}
