import type { ClearanceWords } from '../words.ts'

export const es: ClearanceWords = {
  title: 'Aprobación',
  saveFirst: 'Guarde el texto una vez; después podrá enviarse a aprobación.',
  reading: 'Leyendo la aprobación…',
  newer: 'El texto ha cambiado desde que se abrió esta página.',
  reload: 'Mostrarlo como está ahora',
  saveChanges: 'Guarde primero sus cambios: se firma lo que está guardado.',
  done: '{action}: hecho.',
  alsoHere: 'También lo tiene abierto: {people}',
  conflict: {
    title: 'Otra persona ha guardado este texto entretanto',
    changed: '{people} cambió: {fields}. Nada suyo se pierde: elija qué queda y guarde.',
    different: 'Han cambiado cosas distintas: ambas pueden quedarse como están.',
    mine: 'Lo suyo',
    theirs: 'Lo de la otra persona, como está guardado',
    both: 'Ambos: lo de la otra persona y lo suyo debajo',
    empty: '(vacío)',
    save: 'Guardar lo elegido',
    back: 'Volver a mi texto',
    somebody: 'Alguien',
    it: 'el texto',
  },
  unsaved: {
    title: 'Lo que había escrito',
    kept: 'El {at} UTC había escrito algo que nunca se guardó.',
    full: 'En este dispositivo no queda espacio para conservar lo que escribe: guárdelo ahora.',
    take: 'Ponerlo en el formulario',
    save: 'Guardarlo ahora',
    drop: 'Descartarlo',
  },
  owed: {
    title: 'Aún no guardado',
    unreachable:
      'No se ha guardado: no se puede contactar con la redacción. Deje esta página abierta: se guardará cuando vuelva la conexión.',
    unknown:
      'La redacción no respondió, así que no se sabe si esto se guardó. Compruebe si está antes de guardar de nuevo.',
    refused: 'No se ha guardado: {reason}',
    noReason:
      'No se ha guardado: la redacción no lo aceptó. Guarde de nuevo; si vuelve a ocurrir, avise a quien administra la redacción.',
    ended: 'No se ha guardado: se ha cerrado su sesión. Inicie sesión para continuar; no se pierde nada.',
    fields: 'Aún sin guardar: {fields}.',
    again: 'Guardar de nuevo',
    loggedOut: 'Se ha cerrado su sesión',
    logIn:
      'Inicie sesión para continuar; no se pierde nada. Lo que había pedido guardar se guarda en cuanto entre.',
    later: 'Ahora no',
  },
  cancel: 'Cancelar',
  choose: 'Elegir…',
  signFor: 'Firmar en nombre de {organisation}',
  acknowledge: 'Tomar nota y enviar',
  whyNone: 'Por qué puede quedar así',
  acknowledged: {
    title: 'De lo que se tomó nota al enviarlo',
    by: '{person} ({organisation}) dice por qué:',
  },
  publicNote: 'Lo que el público leerá al respecto',
  note: 'Nota a las partes',
  steps: {
    drafting: 'Borrador',
    review: 'Revisión del responsable',
    clearance: 'Firmas',
    cleared: 'Aprobado',
    released: 'Publicado',
  },
  states: {
    drafting: 'En redacción',
    review: 'Espera la revisión de la organización responsable',
    clearance: 'Espera firmas',
    cleared: 'Aprobado: están todas las firmas',
    released: 'Publicado',
  },
  wire: {
    scheduled: 'La edición {edition} sale el {at} UTC.',
    live: 'La edición {edition} está publicada desde el {at} UTC.',
    suspended: 'La edición {edition}, publicada desde el {at} UTC, está suspendida.',
    withdrawn: 'La edición {edition}, publicada desde el {at} UTC, está retirada.',
  },
  roles: {
    lead: 'responsable',
    'co-author': 'coautora',
    'co-signatory': 'cofirmante',
    supporter: 'apoya',
    observer: 'observadora',
  },
  standings: {
    invited: 'invitada, sin respuesta',
    uninvited: 'invitación retirada',
    declined: 'declinó',
    left: 'se retiró',
    dropped: 'excluida',
  },
  since:
    'Su organización lee lo que se ha dicho aquí desde su invitación el {at} UTC, y nada de lo anterior.',
  readsThrough:
    'También leen el texto congelado, como firmantes de un boletín de prensa que lo lleva: {organisations}',
  carried: {
    title: 'Lo que contiene',
    closed: '{place}. No está abierto a su organización: la firma de este boletín de prensa no lo cubre.',
    item: 'Pieza {number}',
  },
  willSign: 'firmará',
  notSigned: 'no ha firmado',
  isNamed: 'se la nombra',
  readsAlong: 'lee sin firmar',
  bySilence: 'por su silencio',
  delegated: '{organisation} puede firmar en su lugar hasta el {at} UTC',
  silentFrom: 'su silencio cuenta desde el {at} UTC',
  deadline: 'Plazo: {at} UTC',
  suspendedParty: 'suspendida: no puede hacer nada',
  noMember: 'no es miembro: no puede hacer nada',
  sentBack: '{organisation} lo devolvió:',
  sentBackPlace: '{organisation} lo devolvió, por el párrafo {number} en {language}:',
  erased: '(borrado)',
  separator: ', ',
  thisText: 'exactamente este texto',
  languages: { one: '{n} idioma ({list})', other: '{n} idiomas ({list})' },
  pictures: { one: '{n} imagen', other: '{n} imágenes' },
  files: { one: '{n} archivo más', other: '{n} archivos más' },
  embargo: 'embargo {when}',
  noEmbargo: 'sin embargo informativo',
  notBefore: 'no antes del {when}',
  atOnce: 'de inmediato',
  when: '{wall}, {zone} ({utc} UTC)',
  actions: {
    submit: {
      label: 'Enviar a aprobación',
      effect:
        'Congela exactamente este texto, sus archivos y sus datos, y pide a cada organización firmante que lo firme.',
    },
    sign: { label: 'Firmar', effect: '{label}: {text}.' },
    'send-back': {
      label: 'Devolver',
      effect: 'Devuelve el texto a redacción con su nota. Las firmas de esta ronda quedan sin efecto.',
    },
    recall: {
      label: 'Retirar de aprobación',
      effect: 'Devuelve el texto a redacción. Las firmas de esta ronda quedan sin efecto.',
    },
    release: { label: 'Publicar', effect: 'Pone el texto a disposición del mundo {instant}.' },
    hold: {
      label: 'Retener',
      effect: 'Detiene la publicación que espera; su organización firma de nuevo o no.',
    },
    correct: {
      label: 'Corregir o actualizar',
      effect:
        'Abre una edición siguiente. Lo publicado permanece hasta que la nueva edición esté firmada y publicada.',
    },
    abandon: {
      label: 'Abandonar',
      effect: 'Renuncia a esta edición y pone fin a las invitaciones abiertas.',
    },
    drop: {
      label: 'Excluir a una parte',
      effect:
        'Sigue sin una parte que no respondió a tiempo o que está suspendida. Su nombre, logotipo y mención deben desaparecer antes del próximo envío.',
    },
    extend: {
      label: 'Ampliar el plazo',
      effect: 'Da más tiempo a cada parte. Un plazo nunca se acorta.',
    },
    delegate: {
      label: 'Delegar la firma',
      effect:
        'Permite que otra parte de este texto lo firme por su organización, hasta la hora que usted indique.',
    },
    undelegate: {
      label: 'Terminar la delegación',
      effect: 'Desde ahora solo sus propios revisores firman por su organización.',
    },
    include: {
      label: 'Permitir que un boletín lo lleve',
      effect: 'Acepta que un boletín de prensa publique este texto junto con sus demás piezas.',
    },
    exclude: {
      label: 'Sacarlo de un boletín',
      effect: 'Retira la conformidad para que un boletín de prensa lleve este texto.',
    },
    'propose-facts': {
      label: 'Proponer datos',
      effect:
        'Propone otros datos del evento, como permitieron sus firmantes. Nada cambia hasta que se confirmen.',
    },
    'confirm-facts': {
      label: 'Confirmar los datos',
      effect:
        'Confirma lo propuesto ({facts}): el mundo lo lee de inmediato y se informa a todas las partes.',
    },
    caution: {
      label: 'Añadir una advertencia',
      effect:
        'Muestra sus palabras con el texto publicado, en todas partes y de inmediato, hasta que las levante.',
    },
    lift: {
      label: 'Levantar la advertencia',
      effect: 'Quita del texto publicado la advertencia de su organización.',
    },
    suspend: {
      label: 'Suspender',
      effect:
        'Retira de inmediato el texto publicado, hasta que cada organización que lo suspendió lo restablezca.',
    },
    reinstate: {
      label: 'Restablecer',
      effect:
        'Termina la suspensión de su organización. El texto vuelve a mostrarse cuando no quede ninguna otra.',
    },
    dissociate: {
      label: 'Desvincularse',
      effect: 'El texto permanece y dice con sus palabras que su organización ya no lo respalda.',
    },
    withdraw: {
      label: 'Retirar',
      effect: 'Retira definitivamente el texto publicado y deja un aviso público.',
    },
    invite: {
      label: 'Invitar a una organización',
      effect:
        'Pide a una organización que participe en este texto. Leerá el texto en curso, las ediciones publicadas y lo que se diga desde ahora: ninguna ronda, nota ni comentario anterior.',
    },
    uninvite: {
      label: 'Retirar una invitación',
      effect: 'Termina una invitación que no ha recibido respuesta.',
    },
    accept: { label: 'Aceptar la invitación', effect: 'Su organización participa en este texto.' },
    decline: {
      label: 'Declinar',
      effect: 'Su organización no participa y deja de leer este texto.',
    },
    leave: {
      label: 'Salir',
      effect: 'Su organización deja de ser parte y deja de leer este texto.',
    },
    delete: { label: 'Eliminar', effect: 'Elimina este borrador. Su registro permanece.' },
  },
  fields: {
    organisation: 'Organización',
    to: 'A',
    role: 'Como',
    editionType: 'Tipo de edición',
    deadline: 'Plazo',
    onDeadline: 'Después del plazo',
    until: 'Hasta',
    bundle: 'Identificador del boletín',
    at: 'Disponible desde (vacío: de inmediato, o al terminar el embargo)',
    notBefore: 'No antes de',
    readers: 'Dejar que lo lean los firmantes del boletín de prensa',
    items: 'Junto con sus piezas',
    fact: 'Dato',
    value: 'Nuevo valor',
    language: 'Idioma del párrafo, si se trata de uno',
    paragraph: 'Número del párrafo, desde 1',
  },
  editionTypes: { correction: 'Corrección', update: 'Actualización', translation: 'Traducción' },
  afterwards: {
    block: 'Esperar todas las firmas',
    consent: 'El silencio es consentimiento, donde una organización lo permite',
    drop: 'El responsable puede seguir sin quien calle',
  },
  wholeText: 'El texto en su conjunto',
  unread: 'No: solo ven que ahí hay un texto',
  opened: 'Sí: su responsable y los firmantes aceptados pueden leer el texto congelado',
  alone: 'No: solo este texto',
  together: 'Sí: todas en un mismo momento, o ninguna',
  facts: {
    status: 'estado',
    start: 'inicio',
    end: 'fin',
    mediaCall: 'llegada de la prensa',
    room: 'sala',
    link: 'enlace',
    attendance: 'asistencia',
    contact: 'contacto de prensa',
  },
  eventStatuses: {
    scheduled: 'según lo previsto',
    rescheduled: 'a otra hora',
    postponed: 'aplazado',
    cancelled: 'cancelado',
    'moved-online': 'trasladado a Internet',
  },
  attendances: {
    invited: 'invitado',
    consented: 'aceptó',
    confirmed: 'confirmado',
    declined: 'declinó',
  },
  remarks: {
    caution:
      '{organisation} ({person}) mantiene una advertencia sobre este texto desde el {at} UTC. La nota pública:',
    dissociation: '{organisation} ({person}) se desvinculó de este texto el {at} UTC. La nota pública:',
  },
  proposal: {
    title: 'Hay datos a la espera de una segunda persona',
    confirmers: 'Puede confirmarlo: {organisations}',
    nobody: 'Nadie puede confirmarlo: ninguna otra organización ha firmado esta edición. Corrija el texto.',
    tell: 'Anunciarlo ahora',
    tells:
      'Mientras se confirma, se puede avisar al público con una advertencia de la organización principal, enseguida y junto al texto:',
    by: '{person} ({organisation}) lo propuso el {at} UTC. Todavía no ha cambiado nada: falta que lo confirme una segunda persona.',
    own: 'Usted lo propuso el {at} UTC. Todavía no ha cambiado nada: falta que lo confirme una segunda persona. Si propone de nuevo, lo nuevo sustituye a esto.',
    now: 'Ahora:',
    then: 'Propuesto:',
    copies: 'Leer el texto con estos datos',
    done: 'Propuesto. Todavía no ha cambiado nada: falta que lo confirme una segunda persona.',
  },
  changes: {
    title: 'Qué ha cambiado desde que firmó {organisation}',
    cannotRead: 'No se puede leer ahora: ciérrelo y ábralo de nuevo.',
    ownPage: 'En una página aparte',
  },
  copies: {
    title: 'Leer el texto congelado como aparecerá',
    html: 'Como página',
    text: 'Como texto simple',
    eml: 'Como borrador de correo',
    docx: 'Como archivo Word',
    pdf: 'Como PDF',
  },
  preview: {
    title: 'Vista previa',
    effect:
      'Abre el texto tal como está guardado, como lo leería el mundo. No se publica nada y nada queda firmado.',
    html: 'Como página',
    ninjs: 'Para sistemas de noticias (ninjs)',
    feed: 'En un canal de noticias',
    calendar: 'Para calendarios',
    json: 'Para programas (JSON)',
  },
  sight: {
    title: 'Lectura anticipada bajo embargo',
    nobody: 'Nadie de fuera lee este texto antes de su hora.',
    terms: 'Antes de la primera palabra se aceptan las condiciones, en',
    give: 'Dar lectura anticipada',
    effect:
      'Permite que un periodista lea el texto desde su publicación, antes de su hora. Cada lectura queda anotada.',
    name: 'Nombre',
    organisation: 'Trabaja para',
    email: 'Correo electrónico',
    states: {
      open: 'lo lee ahora',
      closed: 'aún no lee nada: se abre con la publicación',
      ended: 'ha terminado',
      revoked: 'revocada',
    },
    given: 'Dada por {name} el {at} UTC.',
    givenUntil: 'Dada por {name} el {at} UTC, hasta el {until} UTC.',
    accepted: 'Condiciones aceptadas el {at} UTC.',
    notAccepted: 'Condiciones aún no aceptadas.',
    revoke: 'Revocar',
    forget: 'Olvidar quién era',
  },
}
