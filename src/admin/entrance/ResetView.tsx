import type { AdminViewServerProps } from 'payload'
import { Brand } from './Brand.tsx'
import { Frame } from './Frame.tsx'
import { ResetForm } from './ResetForm.tsx'

/** In the place of Payload's own page, which has no field for a second factor. */
export const ResetView = ({ initPageResult, params }: AdminViewServerProps) => {
  const { admin, routes } = initPageResult.req.payload.config
  const token = (params?.segments as string[] | undefined)?.[1] ?? ''
  return (
    <Frame>
      <Brand heading="Choose a password">
        <ResetForm
          action={`${routes.api}/${admin.user}/reset-password`}
          token={token}
          redirectTo={routes.admin}
        />
      </Brand>
    </Frame>
  )
}
