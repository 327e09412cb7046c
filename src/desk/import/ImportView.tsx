import type { AdminViewServerProps } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { orNotFound, requireStaff } from '../../admin/DeskPage.tsx'
import type { Slugs } from '../../domain/slugs.ts'
import { AdminFrame } from '../../payload-internals/AdminFrame.tsx'
import { readNames } from '../entries/items.ts'
import { LazyImport } from './LazyImport.tsx'

type Props = AdminViewServerProps & { slugs: Slugs }

/** `/import`: files from outside, and what could be made of them. */
export const ImportView = async ({ slugs, ...props }: Props) => {
  requireStaff(props)
  const { req } = props.initPageResult
  await orNotFound(requireActor(req, slugs))
  const { byId } = await readNames(req, slugs)
  const { into } = props.searchParams ?? {}
  return (
    <AdminFrame {...props}>
      <LazyImport names={byId} into={typeof into === 'string' ? into : null} />
    </AdminFrame>
  )
}
