/**
 * The script of the page for phones: each form sends its fields as JSON to the endpoint that it names, and the page is read anew
 * when that has worked. A refusal is said in the form, in its own sentence.
 */
for (const form of document.querySelectorAll('form[data-to]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form)
  })
}

const send = async (form) => {
  const button = form.querySelector('button')
  const alert = form.querySelector('[role="alert"]')
  const label = button.textContent
  button.disabled = true
  button.textContent = document.body.dataset.sending
  alert.hidden = true
  const refusal = await post(form)
  if (refusal === null) return window.location.reload()
  button.disabled = false
  button.textContent = label
  alert.textContent = refusal
  alert.hidden = false
}

/** Nothing is signed in the session of somebody who has logged in in another tab since: src/domain/accounts.ts. */
const openedBy = ({ dataset: { opener } }) => (opener ? { 'X-Opened-By': opener } : {})

/** Null when it has worked. */
const post = async (form) => {
  const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''))
  try {
    const response = await fetch(form.dataset.to, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', ...openedBy(form) },
      body: JSON.stringify(fields),
    })
    if (response.ok) return null
    const [first] = (await response.json()).errors ?? []
    if (first?.reason === 'code-required') form.querySelector('[data-code]').hidden = false
    return first?.message ?? form.dataset.unreachable
  } catch {
    return form.dataset.unreachable
  }
}
