import type { parties as english } from '../english/parties.ts'
import type { Part } from '../sentences.ts'

export const parties: Part<typeof english> = {
  'Only editors of the lead can do this.': 'لا يفعل ذلك إلا محررو الجهة القائدة.',
  'Only editors and reviewers of the lead can do this.': 'لا يفعل ذلك إلا محررو الجهة القائدة ومراجعوها.',
  'Only reviewers of the lead can do this.': 'لا يفعل ذلك إلا مراجعو الجهة القائدة.',
  'Only reviewers of a party that signs this text can do this.': 'لا يفعل ذلك إلا مراجعو طرف يوقّع هذا النص.',
  'Only reviewers of an invited organisation can do this.': 'لا يفعل ذلك إلا مراجعو جهة مدعوّة.',
  'Only reviewers of an organisation whose name stands under this edition can do this.':
    'لا يفعل ذلك إلا مراجعو جهة يرد اسمها أسفل هذه الطبعة.',
  'Only reviewers of an organisation that has signed this edition can do this.':
    'لا يفعل ذلك إلا مراجعو جهة وقّعت هذه الطبعة.',
  'Only reviewers of a co-author, co-signatory or supporter of this edition can do this.':
    'لا يفعل ذلك إلا مراجعو جهة مشاركة في تأليف هذه الطبعة أو توقيعها أو داعمة لها.',
  'You can act for {names} here: say for which one in “organisation”.':
    'يمكنك هنا أن تعمل باسم أكثر من جهة ({names}): حدّد أيها في خانة «الجهة».',
  'You do not belong to {organisation}, and act for nobody but your own organisation.':
    'لستَ من أشخاص {organisation}، ولا يمكنك أن تعمل إلا باسم جهتك.',

  '{organisation} has been invited already and has not answered yet.':
    'سبقت دعوة {organisation} ولم تجب بعد.',
  '{organisation} is a party already.': '{organisation} طرف بالفعل.',
  '{organisation} is suspended and cannot be invited.': '{organisation} معلَّقة ولا يمكن دعوتها.',
  'There is no unanswered invitation of {organisation}.': 'ما من دعوة إلى {organisation} تنتظر الجواب.',
  'This text is carried word for word now, and the lead alone signs it: ask to be invited as supporter.':
    'أصبح هذا النص يُنقل حرفيًا ولا توقّعه إلا الجهة القائدة: اطلب دعوة جهتك بصفة داعم.',
  'Your organisation has not accepted: decline instead.': 'لم تقبل جهتك الدعوة: اعتذر عنها بدلًا من الانسحاب.',
  'The text is released: who no longer stands behind it holds the edition while it waits, and suspends it or dissociates once it is out.':
    'النص صادر: من لم يعد يقف وراءه يوقف الطبعة ما دامت تنتظر، ويعلّقها أو يتبرّأ منها بعد نشرها.',
  '{organisation} has accepted to be a party: abandon the text first.':
    'قبلت {organisation} أن تكون طرفًا: تخلَّ عن الطبعة أولًا.',
  '{organisation} cannot be dropped: only while the text waits for its signature.':
    'لا يمكن إسقاط {organisation} إلا والنص ينتظر توقيعها.',
  '{organisation} cannot be dropped: its signature is not asked for.':
    'لا يمكن إسقاط {organisation}: توقيعها غير مطلوب.',
  '{organisation} cannot be dropped: it has signed.': 'لا يمكن إسقاط {organisation}: لقد وقّعت.',
  '{organisation} cannot be dropped: this round has no deadline.':
    'لا يمكن إسقاط {organisation}: ليس لهذه الجولة موعد نهائي.',
  '{organisation} cannot be dropped: it has time until {instant}.':
    'لا يمكن إسقاط {organisation}: أمامها مهلة حتى {instant}.',
  '{organisation} cannot be dropped: this round waits for every signature.':
    'لا يمكن إسقاط {organisation}: هذه الجولة تنتظر كل توقيع.',
  '{organisation} is no party that has accepted.': 'لم تقبل {organisation} الدعوة، فليست طرفًا.',
  'This text is included in no such media update.': 'لا تشمل هذا النص إحاطة إعلامية كهذه.',
  'An organisation signs for itself without delegating.': 'توقّع الجهة باسمها هي دون تفويض.',
  '{organisation} takes no part in this text: only a party can sign for another.':
    'لا تشارك {organisation} في هذا النص: لا يوقّع نيابةً عن جهة أخرى إلا طرف فيه.',
  '{organisation} has delegated its signature to nobody.': 'لم تفوّض {organisation} توقيعها إلى أحد.',

  'There is no action “{action}”.': 'لا يوجد إجراء باسم «{action}».',
  'The text has no part “{leaf}” that could be signed.': 'ليس في النص جزء باسم «{leaf}» يمكن توقيعه.',
  'The lead takes part already.': 'الجهة القائدة مشاركة أصلًا.',
  '“{organisation}” is no member of the newsroom: only members can be invited.':
    'ليست «{organisation}» عضوًا في غرفة الأخبار: لا يُدعى إلا الأعضاء.',
  'A text that is carried word for word takes supporters and observers only.':
    'النص المنقول حرفيًا لا يقبل إلا داعمين ومراقبين.',
  'The request has to say in “digest” which text it means.': 'يجب أن يبيّن الطلب في خانة «digest» أي نص يقصد.',
  'The delegation has to end later than now.': 'يجب أن ينتهي التفويض في وقت لاحق للآن.',
  'No media update carries another one.': 'لا تحمل إحاطة إعلامية إحاطة أخرى.',
  'Only a media update has entries to act on together.':
    'للإحاطة الإعلامية وحدها مواد يمكن أن يشملها الإجراء معًا.',
  'The text has no paragraph {number} in {language}.': 'ليس في النص باللغة {language} فقرة رقمها {number}.',
}
