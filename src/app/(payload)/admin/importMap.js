import { LanguageTabs as LanguageTabs_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { TextTableFeatureClient as TextTableFeatureClient_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { TextPictureFeatureClient as TextPictureFeatureClient_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { PressToolbarFeatureClient as PressToolbarFeatureClient_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { PasteFeatureClient as PasteFeatureClient_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowLabel as RowLabel_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { MastheadField as MastheadField_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { InstantCell as InstantCell_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { InstantField as InstantField_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { SubjectField as SubjectField_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { ClearanceBox as ClearanceBox_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { CommentsBox as CommentsBox_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { LeadCell as LeadCell_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { StateCell as StateCell_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { ComposerLink as ComposerLink_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { ListChips as ListChips_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { SavedFilters as SavedFilters_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { UnsavedCopy as UnsavedCopy_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { OwedSave as OwedSave_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { SaveEntry as SaveEntry_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { HistoryView as HistoryView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { MomentList as MomentList_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { ZoneField as ZoneField_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { FileFactsBox as FileFactsBox_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { FocusField as FocusField_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { DayField as DayField_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { ArchiveBox as ArchiveBox_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { MembershipsCell as MembershipsCell_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { YesCell as YesCell_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { SecondFactorBox as SecondFactorBox_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { PasskeysBox as PasskeysBox_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { PasskeyCell as PasskeyCell_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { HandOverBox as HandOverBox_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { LastLoginBox as LastLoginBox_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { LastLoginCell as LastLoginCell_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { InvitationActions as InvitationActions_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { InviteBox as InviteBox_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { ConsumerActions as ConsumerActions_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { MakeKeyForm as MakeKeyForm_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { BrandIcon as BrandIcon_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { BrandLogo as BrandLogo_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { Palette as Palette_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { NoticeBell as NoticeBell_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { DeskLinks as DeskLinks_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { MendAccessibility as MendAccessibility_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { MindSaves as MindSaves_641958ae91b2b40164f3d4811fcdbd80 } from 'communique/client'
import { LoginView as LoginView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { ResetView as ResetView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { JoinView as JoinView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { MyDeskView as MyDeskView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { CalendarView as CalendarView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { ComposerView as ComposerView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { ImportView as ImportView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { CompareView as CompareView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { OrganisationView as OrganisationView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { HealthView as HealthView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { ReportsView as ReportsView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { ConfirmArchiveView as ConfirmArchiveView_ccb9ab1fe000cfa1e679c7c4700066d6 } from 'communique/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "communique/client#LanguageTabs": LanguageTabs_641958ae91b2b40164f3d4811fcdbd80,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "communique/client#TextTableFeatureClient": TextTableFeatureClient_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#TextPictureFeatureClient": TextPictureFeatureClient_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#PressToolbarFeatureClient": PressToolbarFeatureClient_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#PasteFeatureClient": PasteFeatureClient_641958ae91b2b40164f3d4811fcdbd80,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "communique/client#RowLabel": RowLabel_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#MastheadField": MastheadField_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#InstantCell": InstantCell_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#InstantField": InstantField_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#SubjectField": SubjectField_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#ClearanceBox": ClearanceBox_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#CommentsBox": CommentsBox_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#LeadCell": LeadCell_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#StateCell": StateCell_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#ComposerLink": ComposerLink_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#ListChips": ListChips_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#SavedFilters": SavedFilters_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#UnsavedCopy": UnsavedCopy_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#OwedSave": OwedSave_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#SaveEntry": SaveEntry_641958ae91b2b40164f3d4811fcdbd80,
  "communique/rsc#HistoryView": HistoryView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/client#MomentList": MomentList_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#ZoneField": ZoneField_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#FileFactsBox": FileFactsBox_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#FocusField": FocusField_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#DayField": DayField_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#ArchiveBox": ArchiveBox_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#MembershipsCell": MembershipsCell_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#YesCell": YesCell_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#SecondFactorBox": SecondFactorBox_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#PasskeysBox": PasskeysBox_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#PasskeyCell": PasskeyCell_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#HandOverBox": HandOverBox_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#LastLoginBox": LastLoginBox_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#LastLoginCell": LastLoginCell_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#InvitationActions": InvitationActions_641958ae91b2b40164f3d4811fcdbd80,
  "communique/rsc#InviteBox": InviteBox_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/client#ConsumerActions": ConsumerActions_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#MakeKeyForm": MakeKeyForm_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#BrandIcon": BrandIcon_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#BrandLogo": BrandLogo_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#Palette": Palette_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#NoticeBell": NoticeBell_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#DeskLinks": DeskLinks_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#MendAccessibility": MendAccessibility_641958ae91b2b40164f3d4811fcdbd80,
  "communique/client#MindSaves": MindSaves_641958ae91b2b40164f3d4811fcdbd80,
  "communique/rsc#LoginView": LoginView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#ResetView": ResetView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#JoinView": JoinView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#MyDeskView": MyDeskView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#CalendarView": CalendarView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#ComposerView": ComposerView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#ImportView": ImportView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#CompareView": CompareView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#OrganisationView": OrganisationView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#HealthView": HealthView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#ReportsView": ReportsView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "communique/rsc#ConfirmArchiveView": ConfirmArchiveView_ccb9ab1fe000cfa1e679c7c4700066d6,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
