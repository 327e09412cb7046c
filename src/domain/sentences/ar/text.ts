import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': 'ليس له عنوان.',
  'One language, and only one, has to be the authoritative one, with a title.':
    'يجب أن تكون لغة واحدة لا غير هي المرجع، وأن يكون لها عنوان.',
  'The {language} title is missing.': 'لا يوجد عنوان باللغة {language}.',
  'The {language} text is missing.': 'لا يوجد نص باللغة {language}.',
  'A media update needs at least one item.': 'تحتاج الإحاطة الإعلامية إلى مادة واحدة على الأقل.',
  'The event’s start is missing.': 'لم تُحدَّد بداية الفعالية.',
  'The event ends before it starts.': 'تنتهي الفعالية قبل أن تبدأ.',
  'The event’s time zone is missing.': 'لم تُحدَّد المنطقة الزمنية للفعالية.',
  'The event needs a venue or a link.': 'تحتاج الفعالية إلى مكان انعقاد أو رابط.',
  '{organisation} has not answered its invitation yet.': 'لم تجب {organisation} عن دعوتها بعد.',
  'A text carried word for word takes supporters and observers only, and {organisation} is neither.':
    'النص المنقول حرفيًا لا يقبل إلا داعمين ومراقبين، وليست {organisation} من هؤلاء ولا أولئك.',
  '{organisation} is named {places} and is no party: invite it, or take its name out.':
    'يرد اسم {organisation} {places} وليست طرفًا: ادعُها أو احذف اسمها.',
  'The event “{title}” is still being written: submit it first.':
    'الفعالية «{title}» ما زالت قيد الصياغة: قدّمها أولًا.',
  'The file {file} is not there any more: take it out or upload it again.':
    'لم يعد الملف {file} موجودًا: أخرجه من النص أو ارفعه من جديد.',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    'لا تغيّر طبعة الترجمة إلا النصوص بلغاتها، وقد تغيّر هنا شيء آخر: اختر التصحيح بدلًا منها.',

  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    'لا أحد من جهتك يستطيع توقيع هذا النص: يلزم مراجع لم يكتبه ولا يقدّمه.',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    'تبدأ الفعالية في وقت غير الذي ورد في الطبعة السابقة ولا تذكر أن موعدها تغيّر: حدّد حالتها والبداية السابقة.',
  '{organisation} has held the release: recall the text and clear up why.':
    'أوقفت {organisation} الإصدار: استرجع النص واستوضح السبب.',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    'جرى تغيير سجلّ هذا النص من خارج غرفة الأخبار عند القيد {seq}: لا تثق بما بعده، وأبلغ من يشغّل الخادم.',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    'إن قدّمتَ هذا النص، أو لم يغيّره أحد سواك، فلا يمكنك توقيعه: على شخص آخر من جهتك أن يوقّعه.',

  '{words} in the {language} {field} cannot be right.':
    '{words} في {field} باللغة {language} لا يمكن أن يكون صحيحًا.',
  '{words} in the {language} {field} says {weekday}, but {date} is a {rightWeekday}.':
    '{words} في {field} باللغة {language} يعني {weekday}، لكن {date} يوافق {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event is on {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: الفعالية في {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends on {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: تنتهي الفعالية في {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is on a {rightWeekday}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: الفعالية يوم {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event starts at {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: تبدأ الفعالية الساعة {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends at {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: تنتهي الفعالية الساعة {value}.',
  '{words} in the {language} {field} contradicts the facts: the media call is at {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: موعد حضور الإعلام الساعة {value}.',
  '{words} in the {language} {field} contradicts the facts: the venue is {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: مكان الانعقاد هو {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is in {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: تنعقد الفعالية في {value}.',
  '{words} in the {language} {field} contradicts the facts: the guest is {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: الضيف هو {value}.',
  '{words} in the {language} {field} contradicts the facts: the organisation is {value}.':
    '{words} في {field} باللغة {language} يناقض الوقائع: الجهة هي {value}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField}.':
    '{words} في {field} باللغة {language} يناقض {others} في {otherField} باللغة {otherLanguage}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField} of another entry.':
    '{words} في {field} باللغة {language} يناقض {others} في {otherField} باللغة {otherLanguage} من مادة أخرى.',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField}.':
    '{words} في {field} باللغة {language} ليس اللحظة نفسها التي يعنيها {others} في {otherField} باللغة {otherLanguage}.',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField} of another entry.':
    '{words} في {field} باللغة {language} ليس اللحظة نفسها التي يعنيها {others} في {otherField} باللغة {otherLanguage} من مادة أخرى.',

  'as issuer': 'بصفتها الجهة المصدرة',
  'as organiser': 'بصفتها جهة منظِّمة',
  'as the speaker’s organisation': 'بصفتها جهة المتحدث',
  'on the masthead': 'في الترويسة',
  title: 'العنوان',
  summary: 'الملخص',
  body: 'المتن',
}
