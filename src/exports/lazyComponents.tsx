'use client'
import { lazily } from '../admin/lazily.tsx'

/** What few pages show, and what takes long to fetch. */
export const ArchiveBox = lazily(async () => (await import('../desk/archive/ArchiveBox.tsx')).ArchiveBox)
export const ClearanceBox = lazily(
  async () => (await import('../desk/clearance/ClearanceBox.tsx')).ClearanceBox,
)
export const ComposerLink = lazily(
  async () => (await import('../desk/composer/ComposerLink.tsx')).ComposerLink,
)
export const CommentsBox = lazily(async () => (await import('../desk/comments/CommentsBox.tsx')).CommentsBox)
export const ConsumerActions = lazily(
  async () => (await import('../desk/consumerKeys/ConsumerActions.tsx')).ConsumerActions,
)
export const MakeKeyForm = lazily(
  async () => (await import('../desk/consumerKeys/MakeKeyForm.tsx')).MakeKeyForm,
)
export const DayField = lazily(async () => (await import('../admin/instants/DayField.tsx')).DayField)
export const FileFactsBox = lazily(async () => (await import('../desk/media/fields.tsx')).FileFactsBox)
export const FocusField = lazily(async () => (await import('../desk/media/fields.tsx')).FocusField)
export const HandOverBox = lazily(async () => (await import('../desk/handOver/HandOverBox.tsx')).HandOverBox)
export const InstantCell = lazily(
  async () => (await import('../admin/instants/InstantField.tsx')).InstantCell,
)
export const InstantField = lazily(
  async () => (await import('../admin/instants/InstantField.tsx')).InstantField,
)
export const LanguageTabs = lazily(
  async () => (await import('../desk/languages/LanguageTabs.tsx')).LanguageTabs,
)
export const LastLoginBox = lazily(async () => (await import('../desk/login/LastLogin.tsx')).LastLoginBox)
export const LastLoginCell = lazily(async () => (await import('../desk/login/LastLogin.tsx')).LastLoginCell)
export const LeadCell = lazily(async () => (await import('../desk/parties/LeadCell.tsx')).LeadCell)
export const MastheadField = lazily(
  async () => (await import('../desk/parties/MastheadField.tsx')).MastheadField,
)
export const YesCell = lazily(async () => (await import('../admin/YesCell.tsx')).YesCell)
export const MembershipsCell = lazily(
  async () => (await import('../desk/invitations/MembershipsCell.tsx')).MembershipsCell,
)
export const InvitationActions = lazily(
  async () => (await import('../desk/invitations/InvitationActions.tsx')).InvitationActions,
)
export const PasskeyCell = lazily(async () => (await import('../desk/passkeys/PasskeyCell.tsx')).PasskeyCell)
export const PasskeysBox = lazily(async () => (await import('../desk/passkeys/PasskeysBox.tsx')).PasskeysBox)
export const RowLabel = lazily(async () => (await import('../admin/RowLabel.tsx')).RowLabel)
export const SecondFactorBox = lazily(
  async () => (await import('../desk/login/SecondFactorBox.tsx')).SecondFactorBox,
)
export const SubjectField = lazily(
  async () => (await import('../desk/subjects/SubjectField.tsx')).SubjectField,
)
export const ZoneField = lazily(async () => (await import('../admin/instants/ZoneField.tsx')).ZoneField)
export const ListChips = lazily(async () => (await import('../desk/savedFilters/ListChips.tsx')).ListChips, {
  heldRoom: '57px',
})
export const StateCell = lazily(async () => (await import('../desk/stages/StageOfText.tsx')).StateCell)
export const SavedFilters = lazily(
  async () => (await import('../desk/savedFilters/SavedFilters.tsx')).SavedFilters,
)
