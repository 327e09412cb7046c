import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { deskLinkWords } from '../../admin/deskLinkWords.ts'
import { orNotFound, requireStaff } from '../../admin/DeskPage.tsx'
import { inOwnWords } from '../../domain/ownWords.ts'
import { health as messages } from '../../locales/health.ts'
import { notices as noticeMessages } from '../../locales/notices.ts'
import { AdminFrame } from '../../payload-internals/AdminFrame.tsx'
import { type HealthPage, type Part, standingsOf } from './healthPage.ts'
import { ClockRows, MailRows, ReceiverRows, type Shown } from './HealthRows.tsx'
import { SuspendedLeads } from './SuspendedLeads.tsx'
import { BackupRows, StoreRows } from './StoreRows.tsx'
import '../../payload-internals/theme.css'
import '../myDesk/myDesk.css'
import './health.css'

type Props = AdminViewServerProps & { readPage: (req: PayloadRequest) => Promise<HealthPage> }

/** How the newsroom does, for the coordinator: never a text. */
export const HealthView = async ({ readPage, ...props }: Props) => {
  requireStaff(props)
  const { req } = props.initPageResult
  const { language } = req.i18n
  const page = await orNotFound(readPage(req))
  const words = inOwnWords('health', messages, language)
  const kinds = inOwnWords('notices', noticeMessages, language).headings
  const shown: Shown = { page, words, kinds, language }
  const standings = standingsOf(page)
  const section = (part: Part, rows: ReactNode, well = words.nothing) => {
    const standing = standings[part]
    const next = { well, attention: words[part].next, unknown: words.hosts }[standing]
    return (
      <section
        className="my-desk__section"
        aria-labelledby={`health-${part}`}
        data-section={part}
        data-standing={standing}
      >
        <h2 id={`health-${part}`}>
          {words[part].title}
          <span className="health__standing" data-standing={standing}>
            {words.standings[standing]}
          </span>
        </h2>
        {rows}
        <p className="health__next">{next}</p>
      </section>
    )
  }
  return (
    <AdminFrame {...props}>
      <div className="my-desk" data-page="health">
        <header className="my-desk__head">
          <h1>{deskLinkWords(language).health}</h1>
          <p>{words.about}</p>
        </header>
        <SuspendedLeads {...shown} />
        <div className="my-desk__columns">
          <div>
            {section('mails', <MailRows {...shown} />)}
            {section('receivers', <ReceiverRows {...shown} />)}
          </div>
          <div>
            {section('clocks', <ClockRows {...shown} />)}
            {section('store', <StoreRows {...shown} />)}
            {section('backup', <BackupRows {...shown} />, words.backup.well)}
          </div>
        </div>
      </div>
    </AdminFrame>
  )
}
