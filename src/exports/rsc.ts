/** Views of the admin that are made on the server. The configuration names each as `communique/rsc#Name`. */
export { ComposerView } from '../desk/composer/ComposerView.tsx'
export { CalendarView } from '../desk/calendar/CalendarView.tsx'
export { MyDeskView } from '../desk/myDesk/MyDeskView.tsx'
export { JoinView } from '../desk/invitations/JoinView.tsx'
export { LoginView } from '../desk/login/LoginViews.tsx'
export { ResetView } from '../desk/login/LoginViews.tsx'
export { InviteBox } from '../desk/invitations/InviteBox.tsx'
export { ReportsView } from '../desk/reports/ReportsView.tsx'
