import type { clearance as english } from '../english/clearance.ts'
import type { Part } from '../sentences.ts'

export const clearance: Part<typeof english> = {
  '{organisation} has signed this already.': 'سبق أن وقّعت {organisation} هذا النص.',
  'You wrote or submitted this text: somebody else of your organisation has to sign it.':
    'كتبتَ هذا النص أو قدّمتَه: على شخص آخر من جهتك أن يوقّعه.',
  'You have signed this text for {organisation}: one person signs for one organisation.':
    'وقّعتَ هذا النص باسم {organisation}: لا يوقّع الشخص الواحد إلا باسم جهة واحدة.',
  '{organisation} must sign and is suspended: the text waits until it is back.':
    'يجب أن توقّع {organisation} وهي معلَّقة: ينتظر النص عودتها.',
  '{organisation} must sign and is no member any more: the text waits until it is one again.':
    'يجب أن توقّع {organisation} ولم تعد عضوًا: ينتظر النص عودتها إلى العضوية.',
  'The silence of {organisation} stands for nothing any more: it has to sign.':
    'لم يعد سكوت {organisation} يُعدّ موافقة: عليها أن توقّع.',

  'The text is not complete: {sentences}': 'النص غير مكتمل: {sentences}',
  'It cannot go out yet: {sentences}': 'لا يمكن أن يصدر بعد: {sentences}',
  'Words and facts disagree: {sentences} Mend it, or acknowledge it and say why.':
    'الكلمات والوقائع متناقضة: {sentences} صحّح ذلك، أو خذ علمًا به واذكر السبب.',
  'The translations are not ready: {sentences} Mend them, or acknowledge them, once for all languages, and say why.':
    'الترجمات غير جاهزة: {sentences} صحّحها، أو خذ علمًا بها مرة واحدة لجميع اللغات واذكر السبب.',
  '“{title}” is not cleared yet.': 'لم يُجَز النص «{title}» بعد.',
  '“{title}” is not released yet.': 'لم يصدر النص «{title}» بعد.',
  '“{title}” waits to be released with another media update.':
    'ينتظر النص «{title}» إصداره مع إحاطة إعلامية أخرى.',
  '“{title}”: {sentences}': '«{title}»: {sentences}',
  'The lead of “{title}” has not agreed that this media update carries it.':
    'لم توافق الجهة القائدة للنص «{title}» على أن تحمله هذه الإحاطة الإعلامية.',
  'Item {number} is not released yet.': 'لم يصدر البند {number} بعد.',
  'The lead of item {number} has not agreed that this media update carries it.':
    'لم توافق الجهة القائدة للبند {number} على أن تتضمنه هذه الإحاطة الإعلامية.',
  'Item {number} is not ready to go out with this media update: ask its lead.':
    'البند {number} غير جاهز للصدور مع هذه الإحاطة الإعلامية: اسألوا جهته القائدة.',
  'The event “{title}” is not released yet.': 'لم تصدر الفعالية «{title}» بعد.',
  'The event “{title}” comes out only at {instant}: release this text for then or later.':
    'لا تصدر الفعالية «{title}» قبل {instant}: حدّد لإصدار هذا النص ذلك الموعد أو ما بعده.',
  '“{title}”: {organisation} has not delegated its signature of this text: sign the media update without its entries.':
    '«{title}»: لم تفوّض {organisation} توقيعها على هذا النص؛ وقّع الإحاطة الإعلامية دون موادها.',

  'The text has changed since you opened it: read it again before you decide.':
    'تغيّر النص منذ فتحتَه: اقرأه من جديد قبل أن تقرر.',
  'Another edition is out than the one you looked at: read it before you decide.':
    'المنشور الآن طبعة غير التي اطّلعت عليها: اقرأها قبل أن تقرر.',
  'Somebody has changed the text since you opened it: read it again before you submit it.':
    'غيّر شخص ما النص منذ فتحتَه: اقرأه من جديد قبل أن تقدّمه.',
  'Many people act on this text at this moment: please try again.':
    'يعمل كثيرون على هذا النص في هذه اللحظة: أعد المحاولة.',
  'The clocks of the server and of its database differ by {seconds} seconds, so nothing can be released: tell whoever runs the server.':
    'تختلف ساعة الخادم عن ساعة قاعدة بياناته بمقدار {seconds} من الثواني، فلا يمكن إصدار شيء: أبلغ من يشغّل الخادم.',

  'To {action} is not possible once the text is deleted.': 'لا يمكن ذلك: النص محذوف.',
  'To {action} is not possible while the text is being written.': 'لا يمكن ذلك والنص قيد الصياغة.',
  'To {action} is not possible while the text is waiting for the lead’s own reviewer.':
    'لا يمكن ذلك والنص ينتظر مراجع الجهة القائدة.',
  'To {action} is not possible while the text is waiting for signatures.':
    'لا يمكن ذلك والنص ينتظر التوقيعات.',
  'To {action} is not possible while the text is cleared.': 'لا يمكن ذلك والنص مُجاز.',
  'To {action} is not possible while the text is released.': 'لا يمكن ذلك والنص صادر.',
  'To {action} is not possible: no edition is waiting for its instant.':
    'لا يمكن ذلك: ما من طبعة تنتظر موعدها.',
  'To {action} is not possible: an edition is waiting for its instant.':
    'لا يمكن ذلك: هناك طبعة تنتظر موعدها.',
  'To {action} is not possible: no edition is shown.': 'لا يمكن ذلك: ما من طبعة معروضة الآن.',
  'To {action} is not possible: no edition is shown, and none waits.':
    'لا يمكن ذلك: ما من طبعة معروضة الآن ولا من طبعة تنتظر.',
  'To {action} is not possible: there is not one edition alone that is shown, or that waits.':
    'لا يمكن ذلك إلا حين تكون هناك طبعة واحدة لا غير معروضة أو منتظرة.',
  'To {action} is not possible: no edition is out.': 'لا يمكن ذلك: ما من طبعة منشورة.',
  'To {action} is not possible: no edition is suspended.': 'لا يمكن ذلك: ما من طبعة معلَّقة.',
  'To {action} is not possible: there is an edition of it already.': 'لا يمكن ذلك: للنص طبعة بالفعل.',

  'It is too late to hold this edition: it goes out this very moment.':
    'فات أوان إيقاف هذه الطبعة: إنها تصدر في هذه اللحظة.',
  'The next edition goes out this very moment: look at it, and do this once it is out.':
    'تصدر الطبعة التالية في هذه اللحظة: اطّلع عليها، ثم افعل ذلك بعد صدورها.',
  '{organisation} has no caution on this edition.': 'ليس لدى {organisation} تنبيه على هذه الطبعة.',
  '{organisation} has suspended this edition already.': 'سبق أن علّقت {organisation} هذه الطبعة.',
  '{organisation} has not suspended this edition: each organisation reinstates for itself.':
    'لم تعلّق {organisation} هذه الطبعة: كل جهة تعيد إلى النشر ما علّقته هي.',
  '{organisation} has dissociated itself from this edition already.':
    'سبق أن تبرّأت {organisation} من هذه الطبعة.',
  'It is suspended already.': 'النص معلَّق بالفعل.',
  'Those who signed this text can suspend it themselves: ask {names}.':
    'يستطيع موقّعو هذا النص تعليقه بأنفسهم، فاطلب ذلك منهم: {names}.',
  'The coordinator has not suspended this text: who did, reinstates it.':
    'لم يعلّق المنسق هذا النص: يعيده إلى النشر من علّقه.',

  'The deadline leaves too little time: the parties have at least {hours} hours.':
    'الموعد النهائي أقرب مما يجب: للأطراف مهلة لا تقل عن {hours} من الساعات.',
  'The deadline leaves too little time: the parties have at least {days} working days in {zone}.':
    'الموعد النهائي أقرب مما يجب: للأطراف مهلة لا تقل عن {days} من أيام العمل بتوقيت {zone}.',
  'This round has no deadline that could be extended.': 'ليس لهذه الجولة موعد نهائي يمكن تمديده.',
  'The deadline has passed at {instant}.': 'انقضى الموعد النهائي في {instant}.',
  'A deadline is only moved to later than {instant}.': 'لا يُنقل الموعد النهائي إلا إلى ما بعد {instant}.',

  'The mandate of this text does not cover: {names}.': 'التفويض بتغيير الوقائع في هذا النص لا يشمل: {names}.',
  'The event would end before it starts: change its end, too.':
    'ستنتهي الفعالية قبل أن تبدأ: غيّروا وقت نهايتها أيضًا.',
  'The event names no such guest: {names}.': 'ليس بين ضيوف الفعالية: {names}.',
  'The room is one line of at most {number} characters.': 'القاعة سطر واحد لا يزيد على {number} حرفًا.',
  'The mandate of this text names no host for a link: its link stays as it is.':
    'لا يسمّي تفويض هذا النص مضيفًا لرابط: يبقى الرابط كما هو.',
  'A new link is an https address on a host that the mandate names: {hosts}.':
    'الرابط الجديد عنوان https على مضيف يسمّيه التفويض: {hosts}.',
  'This text carries no mandate: correct it, so that its signers see the change.':
    'لا يحمل هذا النص تفويضًا بتغيير الوقائع: صحّحه ليرى موقّعوه التغيير.',
  'Nobody has proposed facts of this edition.': 'لم يقترح أحد وقائع لهذه الطبعة.',
  'Other facts are proposed than the ones that you looked at.': 'الوقائع المقترحة غير التي اطّلعت عليها.',
  'You have proposed these facts: a second person has to confirm them.':
    'أنت من اقترح هذه الوقائع: على شخص ثانٍ أن يؤكدها.',
  'Nobody can confirm facts of this edition: no other organisation has signed it. Correct the text.':
    'لا أحد يستطيع تأكيد بيانات هذه الطبعة: لم توقّعها أي منظمة أخرى. صحّحوا النص.',
  'Under this mandate a person of another organisation that signed confirms: ask {names}.':
    'بموجب هذا التفويض يؤكّد شخص من منظمة أخرى موقّعة: اطلبوا ذلك من {names}.',
  'You hold a role in {organisation}, or have held one since these facts were proposed: somebody else has to confirm them.':
    'لكم دور في {organisation} أو كان لكم منذ اقتراح هذه البيانات: على شخص آخر أن يؤكّدها.',
}
