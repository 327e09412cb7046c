import { isGranted, relationTo } from '../../src/domain/rights/relations.ts'
import { ACCESS_TABLE } from '../../src/domain/rights/table.ts'
import type { DeskWorld } from './deskWorld.ts'

/** What the domain's rule lets the editor see, newest first. */
export const readRights = ({ entries, organisation }: DeskWorld): { ids: string[]; total: number } => {
  const editor = {
    id: 'editor',
    name: 'Editor',
    coordinator: false,
    memberships: [{ organisation, roles: ['editor' as const] }],
  }
  const ids = entries
    .filter((entry) =>
      isGranted(ACCESS_TABLE.statements.read, editor, {
        relationOf: (one) => relationTo(entry, one),
        state: 'drafting',
      }),
    )
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .map(({ id }) => id)
  return { ids, total: ids.length }
}
