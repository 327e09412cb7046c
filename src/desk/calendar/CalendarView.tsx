import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { orNotFound, requireStaff } from '../../admin/DeskPage.tsx'
import { AdminFrame } from '../../payload-internals/AdminFrame.tsx'
import { deskLinkWords } from '../../admin/deskLinkWords.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { desk } from '../../locales/desk.ts'
import { LazyCalendar } from './LazyCalendar.tsx'
import type { CalendarPage } from './useCalendar.ts'
import { calendar } from '../../locales/calendar.ts'
import '../../payload-internals/theme.css'
import '../../admin/plainButton.css'
import './calendar.css'

type Props = AdminViewServerProps & { readPage: (req: PayloadRequest) => Promise<CalendarPage> }

/** Events, embargoes, deadlines and releases of what the person may read. */
export const CalendarView = async ({ readPage, ...props }: Props) => {
  requireStaff(props)
  const { req } = props.initPageResult
  const { language } = req.i18n
  const { api, admin } = req.payload.config.routes
  const words = inOwnWords('calendar', calendar, language)
  const { types } = inOwnWords('desk', desk, language)
  return (
    <AdminFrame {...props}>
      <div className="desk-calendar">
        <h1>{deskLinkWords(language).calendar}</h1>
        <p>{words.about}</p>
        <LazyCalendar
          {...await orNotFound(readPage(req))}
          words={{ ...words, types }}
          language={language}
          routes={{ api, admin }}
        />
      </div>
    </AdminFrame>
  )
}
