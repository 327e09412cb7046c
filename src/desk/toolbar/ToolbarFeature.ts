'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { TOOLBAR_GROUPS } from './toolbarGroups.ts'
import './toolbar.css'

/** Named in the configuration of every editor (fields/richText.ts). */
export const PressToolbarFeatureClient = createClientFeature({ toolbarFixed: { groups: TOOLBAR_GROUPS } })
