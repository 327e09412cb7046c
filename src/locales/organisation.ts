// Made of locales/*/organisation.json by `npm run generate:locales`.
import type { Message } from '../domain/messages.ts'

export type OrganisationMessages = {
"title": string
"inWork": string
"nothing": string
"submitted": string
"delegated": Message<'organisation'>
"invitations": string
"noInvitations": string
"until": string
"over": string
"people": string
"allProtected": string
"noFactor": string
"noPasskey": string
"lastLogin": string
"never": string
"away": string
"noAway": string
"links": {
"people": string
"invitations": string
"organisation": string
}
}

export const english = {"title":"Your organisation","inWork":"In work","nothing":"Nothing is in work.","submitted":"Submitted","delegated":[{"type":1,"value":"organisation"},{"type":0,"value":" signs in your place"}],"invitations":"Open invitations","noInvitations":"No invitation is open.","until":"The link works until","over":"The link no longer works:","people":"Without a second factor or a passkey","allProtected":"Everybody is protected by both.","noFactor":"No second factor","noPasskey":"No passkey","lastLogin":"Last login","never":"Never logged in","away":"Days away","noAway":"No days away are entered.","links":{"people":"People","invitations":"Invitations","organisation":"Days away and archive address"}} as unknown as OrganisationMessages

export const organisation = {
  en: english,
  'ar': {"title":"منظمتك","inWork":"قيد العمل","nothing":"لا شيء قيد العمل.","submitted":"قُدّم","delegated":[{"type":1,"value":"organisation"},{"type":0,"value":" توقّع نيابة عنكم"}],"invitations":"دعوات مفتوحة","noInvitations":"لا توجد دعوة مفتوحة.","until":"يصلح الرابط حتى","over":"لم يعد الرابط صالحا:","people":"بلا عامل ثانٍ أو مفتاح مرور","allProtected":"الجميع محميون بالاثنين.","noFactor":"لا عامل ثانيا","noPasskey":"لا مفتاح مرور","lastLogin":"آخر تسجيل دخول","never":"لم يسجل الدخول قط","away":"أيام الغياب","noAway":"لم تُسجَّل أيام غياب.","links":{"people":"الأشخاص","invitations":"الدعوات","organisation":"أيام الغياب وعنوان الحفظ"}},
  'es': {"title":"Su organización","inWork":"En curso","nothing":"No hay nada en curso.","submitted":"Presentado","delegated":[{"type":1,"value":"organisation"},{"type":0,"value":" firma en su lugar"}],"invitations":"Invitaciones abiertas","noInvitations":"No hay invitaciones abiertas.","until":"El enlace sirve hasta","over":"El enlace ya no sirve:","people":"Sin segundo factor o sin clave de acceso","allProtected":"Todos están protegidos por ambos.","noFactor":"Sin segundo factor","noPasskey":"Sin clave de acceso","lastLogin":"Último acceso","never":"Nunca ha entrado","away":"Días de ausencia","noAway":"No se han indicado días de ausencia.","links":{"people":"Personas","invitations":"Invitaciones","organisation":"Días de ausencia y dirección de archivo"}},
  'fr': {"title":"Votre organisation","inWork":"En cours","nothing":"Rien n’est en cours.","submitted":"Soumis","delegated":[{"type":1,"value":"organisation"},{"type":0,"value":" signe à votre place"}],"invitations":"Invitations en attente","noInvitations":"Aucune invitation n’est en attente.","until":"Le lien est valable jusqu’au","over":"Le lien n’est plus valable :","people":"Sans second facteur ou sans clé d’accès","allProtected":"Chacun est protégé par les deux.","noFactor":"Pas de second facteur","noPasskey":"Pas de clé d’accès","lastLogin":"Dernière connexion","never":"Jamais connecté","away":"Jours d’absence","noAway":"Aucun jour d’absence n’est indiqué.","links":{"people":"Membres","invitations":"Invitations","organisation":"Jours d’absence et adresse d’archivage"}},
  'ru': {"title":"Ваша организация","inWork":"В работе","nothing":"В работе ничего нет.","submitted":"Представлено","delegated":[{"type":1,"value":"organisation"},{"type":0,"value":" подписывает вместо вас"}],"invitations":"Открытые приглашения","noInvitations":"Открытых приглашений нет.","until":"Ссылка действует до","over":"Ссылка больше не действует:","people":"Без второго фактора или ключа доступа","allProtected":"Все защищены и тем и другим.","noFactor":"Нет второго фактора","noPasskey":"Нет ключа доступа","lastLogin":"Последний вход","never":"Ещё не входил","away":"Дни отсутствия","noAway":"Дни отсутствия не указаны.","links":{"people":"Люди","invitations":"Приглашения","organisation":"Дни отсутствия и архивный адрес"}},
  'zh': {"title":"您的组织","inWork":"进行中","nothing":"没有进行中的内容。","submitted":"已提交","delegated":[{"type":1,"value":"organisation"},{"type":0,"value":"代您签署"}],"invitations":"未接受的邀请","noInvitations":"没有未接受的邀请。","until":"链接有效期至","over":"链接已失效：","people":"没有第二验证因素或通行密钥","allProtected":"所有人都有这两项保护。","noFactor":"没有第二验证因素","noPasskey":"没有通行密钥","lastLogin":"上次登录","never":"从未登录","away":"不在日","noAway":"未填写不在日。","links":{"people":"人员","invitations":"邀请","organisation":"不在日和存档地址"}},
} as unknown as Record<'en' | 'ar' | 'es' | 'fr' | 'ru' | 'zh', OrganisationMessages>
