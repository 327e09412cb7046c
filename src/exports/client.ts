/** Components of the admin that run in the browser, too. The configuration names each as `communique/client#Name`. */
export { MendAccessibility } from '../admin/MendAccessibility.tsx'
export { BrandIcon } from '../admin/Brand.tsx'
export { BrandLogo } from '../admin/Brand.tsx'
export { DeskLinks } from '../admin/DeskLinks.tsx'
export { MomentList } from '../admin/instants/MomentList.tsx'
export { NoticeBell } from '../desk/notices/NoticeBell.tsx'
export { Palette } from '../desk/search/Palette.tsx'
// A network that is gone cannot fetch what keeps words without one.
export { PendingSave as OwedSave } from '../desk/saving/PendingSave.tsx'
export { SaveEntry } from '../desk/saving/SaveEntry.tsx'
export { UnsavedCopy } from '../desk/saving/UnsavedCopy.tsx'
export { WatchSaves as MindSaves } from '../desk/saving/WatchSaves.tsx'
export { PasteFeatureClient } from '../desk/paste/pasteFeature.tsx'
export { PressToolbarFeatureClient } from '../desk/toolbar/toolbar.tsx'
export { TextPictureFeatureClient } from '../desk/pictures/PicturesPlugin.tsx'
export { TextTableFeatureClient } from '../desk/tables/TablePlugin.tsx'
export {
  ArchiveBox,
  ClearanceBox,
  CommentsBox,
  ComposerLink,
  ConsumerActions,
  DayField,
  FileFactsBox,
  FocusField,
  HandOverBox,
  InstantCell,
  InstantField,
  InvitationActions,
  LanguageTabs,
  LastLoginBox,
  LastLoginCell,
  LeadCell,
  ListChips,
  MakeKeyForm,
  MastheadField,
  SubjectField,
  MembershipsCell,
  PasskeyCell,
  PasskeysBox,
  RowLabel,
  SavedFilters,
  SecondFactorBox,
  StateCell,
  YesCell,
  ZoneField,
} from './lazyComponents.tsx'
