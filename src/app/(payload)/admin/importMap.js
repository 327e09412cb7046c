import { LanguageTabs as LanguageTabs_4418afb2e10372a3e7620e72366c1804 } from '../../../../src/admin/languages/LanguageTabs.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
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
import { ClearanceBox as ClearanceBox_c4f208fa0a53af7dbc803420527c63bf } from '../../../../src/admin/clearance/ClearanceBox.tsx'
import { CommentsBox as CommentsBox_5aeb9950bee0940fb8cab216ee21a228 } from '../../../../src/admin/comments/CommentsBox.tsx'
import { InstantCell as InstantCell_c2fb9b056e148dba8e28dbb3853f824c } from '../../../../src/admin/instants/InstantCell.tsx'
import { InstantField as InstantField_e6ca4e2f4e8930d3a1f5514ee0ec78a0 } from '../../../../src/admin/instants/InstantField.tsx'
import { SavedFilters as SavedFilters_5eda43af5aaaaf7950033c263a23f5e4 } from '../../../../src/admin/saved/SavedFilters.tsx'
import { UnsavedCopy as UnsavedCopy_f0ee28c9a389ea5ad5506ecdb548cf04 } from '../../../../src/admin/save/UnsavedCopy.tsx'
import { OwedSave as OwedSave_9ce783af213f025bbd6b6cef1d8e2fb8 } from '../../../../src/admin/save/OwedSave.tsx'
import { SaveEntry as SaveEntry_2bf11546d62bbc1e22a80a4eba5300af } from '../../../../src/admin/save/SaveEntry.tsx'
import { SecondFactorBox as SecondFactorBox_ae789e0f4574a405308dad4ce28be8c0 } from '../../../../src/admin/people/SecondFactorBox.tsx'
import { InvitationActions as InvitationActions_2f69ca119c5b9d6c0d43d3b36d556e38 } from '../../../../src/admin/people/InvitationActions.tsx'
import { InviteForm as InviteForm_54ca6fd0aa6b75be0d59ef6e7b31d5d3 } from '../../../../src/admin/people/InviteForm.tsx'
import { ConsumerActions as ConsumerActions_a02d0b8e440c2b554573245f13e26058 } from '../../../../src/admin/consumers/ConsumerActions.tsx'
import { MakeKeyForm as MakeKeyForm_88b08c89cdbcef9408cce10415594e0c } from '../../../../src/admin/consumers/MakeKeyForm.tsx'
import { NoticeBell as NoticeBell_8d92b25f2614750773d38b254ad1ee94 } from '../../../../src/admin/notices/NoticeBell.tsx'
import { DeskLinks as DeskLinks_f20607b03fffd8a2ab9613450abb1771 } from '../../../../src/admin/desk/DeskLinks.tsx'
import { MendAccessibility as MendAccessibility_bebb757ef1c5763ef188f4c98e489292 } from '../../../../src/admin/accessible/MendAccessibility.tsx'
import { MindSaves as MindSaves_8c132ac3aa611bc760c44a684f21015e } from '../../../../src/admin/save/MindSaves.tsx'
import { MyDeskView as MyDeskView_5b318109f9ada8617be275a2673f836a } from '../../../../src/admin/desk/MyDeskView.tsx'
import { CalendarView as CalendarView_d10e7a8a7fc968768d91009fe9136af2 } from '../../../../src/admin/calendar/CalendarView.tsx'
import { ReportsView as ReportsView_c53b9ac4177e933af4b4c8a0e76c4ff2 } from '../../../../src/admin/reports/ReportsView.tsx'
import { LoginView as LoginView_a7784c788fede8f2f7ed0464da87449f } from '../../../../src/admin/entrance/LoginView.tsx'
import { ResetView as ResetView_f45c33695d0862ebc01cd83f2447b3e3 } from '../../../../src/admin/entrance/ResetView.tsx'
import { JoinView as JoinView_3306804d8dab3900b22c1fe529158b63 } from '../../../../src/admin/entrance/JoinView.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/languages/LanguageTabs.tsx#LanguageTabs": LanguageTabs_4418afb2e10372a3e7620e72366c1804,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
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
  "/src/admin/clearance/ClearanceBox.tsx#ClearanceBox": ClearanceBox_c4f208fa0a53af7dbc803420527c63bf,
  "/src/admin/comments/CommentsBox.tsx#CommentsBox": CommentsBox_5aeb9950bee0940fb8cab216ee21a228,
  "/src/admin/instants/InstantCell.tsx#InstantCell": InstantCell_c2fb9b056e148dba8e28dbb3853f824c,
  "/src/admin/instants/InstantField.tsx#InstantField": InstantField_e6ca4e2f4e8930d3a1f5514ee0ec78a0,
  "/src/admin/saved/SavedFilters.tsx#SavedFilters": SavedFilters_5eda43af5aaaaf7950033c263a23f5e4,
  "/src/admin/save/UnsavedCopy.tsx#UnsavedCopy": UnsavedCopy_f0ee28c9a389ea5ad5506ecdb548cf04,
  "/src/admin/save/OwedSave.tsx#OwedSave": OwedSave_9ce783af213f025bbd6b6cef1d8e2fb8,
  "/src/admin/save/SaveEntry.tsx#SaveEntry": SaveEntry_2bf11546d62bbc1e22a80a4eba5300af,
  "/src/admin/people/SecondFactorBox.tsx#SecondFactorBox": SecondFactorBox_ae789e0f4574a405308dad4ce28be8c0,
  "/src/admin/people/InvitationActions.tsx#InvitationActions": InvitationActions_2f69ca119c5b9d6c0d43d3b36d556e38,
  "/src/admin/people/InviteForm.tsx#InviteForm": InviteForm_54ca6fd0aa6b75be0d59ef6e7b31d5d3,
  "/src/admin/consumers/ConsumerActions.tsx#ConsumerActions": ConsumerActions_a02d0b8e440c2b554573245f13e26058,
  "/src/admin/consumers/MakeKeyForm.tsx#MakeKeyForm": MakeKeyForm_88b08c89cdbcef9408cce10415594e0c,
  "/src/admin/notices/NoticeBell.tsx#NoticeBell": NoticeBell_8d92b25f2614750773d38b254ad1ee94,
  "/src/admin/desk/DeskLinks.tsx#DeskLinks": DeskLinks_f20607b03fffd8a2ab9613450abb1771,
  "/src/admin/accessible/MendAccessibility.tsx#MendAccessibility": MendAccessibility_bebb757ef1c5763ef188f4c98e489292,
  "/src/admin/save/MindSaves.tsx#MindSaves": MindSaves_8c132ac3aa611bc760c44a684f21015e,
  "/src/admin/desk/MyDeskView.tsx#MyDeskView": MyDeskView_5b318109f9ada8617be275a2673f836a,
  "/src/admin/calendar/CalendarView.tsx#CalendarView": CalendarView_d10e7a8a7fc968768d91009fe9136af2,
  "/src/admin/reports/ReportsView.tsx#ReportsView": ReportsView_c53b9ac4177e933af4b4c8a0e76c4ff2,
  "/src/admin/entrance/LoginView.tsx#LoginView": LoginView_a7784c788fede8f2f7ed0464da87449f,
  "/src/admin/entrance/ResetView.tsx#ResetView": ResetView_f45c33695d0862ebc01cd83f2447b3e3,
  "/src/admin/entrance/JoinView.tsx#JoinView": JoinView_3306804d8dab3900b22c1fe529158b63,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
