import type { InviteFormProps } from './InviteForm.tsx'
import { LazyInviteForm } from './LazyInviteForm.tsx'

type Reader = { payload: unknown; user?: unknown }

type Props<Given extends Reader> = Given & {
  accountsComeFirst: InviteFormProps['accountsComeFirst']
  /** See desk/invitations/inviteEndpoints.ts. */
  readAppointable: (reader: Given) => Promise<string[] | null>
}

/** The form, with what the server alone can tell it. */
export const InviteBox = async <Given extends Reader>(props: Props<Given>) => (
  <LazyInviteForm
    accountsComeFirst={props.accountsComeFirst}
    appointable={await props.readAppointable(props)}
  />
)
