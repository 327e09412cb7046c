import type { ReportWords } from '../words.ts'

export const es: ReportWords = {
  title: 'Informes',
  reports: {
    overdue: {
      name: 'Con retraso',
      about:
        'Textos cuyo plazo ha vencido sin todas las firmas, o cuyo embargo ha pasado sin que se hayan publicado.',
    },
    'early-sight': {
      name: 'Lectura anticipada',
      about:
        'Quién puede leer qué texto antes de su hora, y cuántas veces lo ha hecho. Lo ven las organizaciones que lo firman.',
    },
    signatures: {
      name: 'Firmas',
      about:
        'Quién firmó qué. Las firmas que una devolución o una retirada dejó sin efecto solo constan en el registro del texto.',
    },
    drafts: {
      name: 'Borradores parados',
      about:
        'Borradores de sus organizaciones que nadie ha modificado desde hace tiempo, primero los más antiguos.',
    },
  },
  columns: {
    text: 'Texto',
    type: 'Clase',
    lead: 'Responsable',
    what: 'Qué ha vencido',
    since: 'Desde',
    state: 'Estado',
    missing: 'Espera a',
    reader: 'Lector',
    worksFor: 'Trabaja para',
    standing: 'Acceso',
    givenBy: 'Concedido por',
    givenAt: 'Concedido el',
    reads: 'Lecturas',
    lastRead: 'Última lectura',
    signedAt: 'Firmado el',
    organisation: 'Organización',
    person: 'Persona',
    how: 'Modo',
    edition: 'Edición',
    changedAt: 'Última modificación',
    days: 'Días',
  },
  choices: {
    deadline: 'Plazo',
    embargo: 'Embargo',
    express: 'Firmado',
    tacit: 'Por silencio',
    carried: 'De la edición anterior',
    open: 'Vigente',
    ended: 'Terminado',
    revoked: 'Revocado',
  },
  types: { statement: 'Declaración', event: 'Evento', 'media-update': 'Boletín de prensa' },
  states: {
    drafting: 'En redacción',
    review: 'Espera al responsable',
    clearance: 'Espera firmas',
    cleared: 'Aprobado',
    released: 'Publicado',
  },
  narrow: 'Acotar el informe',
  organisation: 'Organización',
  anyOrganisation: 'Todas',
  from: 'Desde',
  to: 'Hasta',
  days: 'Días sin cambios',
  show: 'Mostrar',
  asFile: 'Descargar en CSV',
  rows: 'Filas: {count}',
  nothing: 'No hay nada que señalar.',
  more: 'Hay más de lo que se muestra: acote el informe.',
  untitled: 'Sin título',
  comma: ', ',
}
