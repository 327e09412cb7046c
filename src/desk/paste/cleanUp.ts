'use client'
import { createCommand } from '@payloadcms/richtext-lexical/lexical'

/** Sent by the toolbar, heard by the plugin that says what became of it. */
export const CLEAN_UP_COMMAND = createCommand<void>('CLEAN_UP_COMMAND')
