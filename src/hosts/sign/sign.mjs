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

/** Whoever goes to the desk to suggest or to comment comes to the paragraph that they read. */
document.querySelector('[data-speak]')?.addEventListener('click', ({ currentTarget: link }) => {
  const place = placeRead()
  if (place) link.hash = place
})

/** The paragraph that is nearest to the middle of what is seen above the answers: `say-<entry>-<number>`, of the text itself `say--<number>`. */
const placeRead = () => {
  const middle = document.querySelector('.bar').getBoundingClientRect().top / 2
  const away = (element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return Math.max(top - middle, middle - bottom, 0)
  }
  const numbered = [...document.querySelectorAll('.paper [data-n]')]
  const [nearest] = numbered.sort((one, other) => away(one) - away(other))
  if (!nearest) return null
  const entry = nearest.closest('[id^="entry-"]')?.id.slice('entry-'.length) ?? ''
  return `say-${entry}-${nearest.dataset.n}`
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

const ask = (form, url, body) =>
  fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', ...openedBy(form) },
    body: JSON.stringify(body),
  })

/** As the endpoint reads them: what is ticked is true, and a paragraph is one of a language. */
const fieldsOf = (form) => {
  const { paragraph, ...fields } = Object.fromEntries(
    [...new FormData(form)].filter(([, value]) => value !== ''),
  )
  for (const { name, checked } of form.querySelectorAll('[type="checkbox"][name]'))
    if (checked) fields[name] = true
  const { language } = form.dataset
  return paragraph ? { ...fields, paragraph: { language, number: Number(paragraph) } } : fields
}

/**
 * Null when it has worked. Who has a passkey proves with it that it was them, unless they take away the tick; where the organisation
 * demands it, the act is asked for once more, with a passkey.
 */
const post = async (form, proof) => {
  const fields = fieldsOf(form)
  try {
    if (!proof && form.querySelector('[data-passkey]')?.checked) return await prove(form, fields)
    const response = await ask(form, form.dataset.to, proof ? { ...fields, proof } : fields)
    if (response.ok) return null
    const [first] = (await response.json()).errors ?? []
    if (first?.reason === 'code-required') form.querySelector('[data-code]').hidden = false
    if (first?.reason === 'proof-required' && !proof) return await prove(form, fields)
    return first?.message ?? form.dataset.unreachable
  } catch {
    return form.dataset.unreachable
  }
}

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** What the newsroom asks to have signed, signed by the person's own key. */
const prove = async (form, fields) => {
  const asked = await ask(form, `${form.dataset.to}/challenge`, fields)
  const { options, issued, salt, errors } = await asked.json()
  if (!options) return errors?.[0]?.message ?? form.dataset.unreachable
  if (options.allowCredentials.length === 0) return form.dataset.keyless
  const allowCredentials = options.allowCredentials.map((one) => ({ ...one, id: toBytes(one.id) }))
  const publicKey = { ...options, challenge: toBytes(options.challenge), allowCredentials }
  const answer = await navigator.credentials?.get({ publicKey }).catch(() => null)
  if (!answer) return form.dataset.untouched
  const { authenticatorData, clientDataJSON, signature } = answer.response
  return post(form, {
    ...{ scheme: 'webauthn', credential: toText(answer.rawId), issued, salt },
    ...{ authenticatorData: toText(authenticatorData), clientData: toText(clientDataJSON) },
    signature: toText(signature),
  })
}
