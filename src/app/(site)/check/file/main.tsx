import { createRoot } from 'react-dom/client'
import '../../styles/base.css'
import '../../styles/text.css'
import '../../styles/check.css'
import { FilePage, type Made } from './FilePage.tsx'

const made = JSON.parse(document.getElementById('made')?.textContent ?? 'null') as Made // the server's own
const root = document.getElementById('root')
if (root) createRoot(root).render(<FilePage made={made} />)
