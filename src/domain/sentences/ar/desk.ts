import type { desk as english } from '../english/desk.ts'
import type { Part } from '../sentences.ts'

/** Isolated by U+2066 and U+2069 is what would be shown in another order among Arabic words. */
export const desk: Part<typeof english> = {
  'Please log in to the newsroom first.': 'سجّل الدخول إلى غرفة الأخبار أولًا.',
  'Somebody else is logged in in this browser now. Log in as yourself, then repeat it.':
    'شخص آخر مسجّل الدخول في هذا المتصفح الآن. سجّل الدخول باسمك ثم أعد المحاولة.',
  'Please log in to the newsroom again.': 'سجّل الدخول إلى غرفة الأخبار من جديد.',
  'There is nothing here, or you may not see it.': 'لا شيء هنا، أو لا يجوز لك أن تراه.',
  'There is no such text.': 'لا يوجد نص كهذا.',
  'You may not do that here.': 'لا يجوز لك ذلك هنا.',
  'That request is not possible here.': 'هذا الطلب غير ممكن هنا.',
  'That request cannot be read.': 'تتعذر قراءة هذا الطلب.',
  'That request does not come from a page of this newsroom.':
    'لم يأتِ هذا الطلب من صفحة من صفحات غرفة الأخبار هذه.',
  'That is too large to be taken here.': 'هذا أكبر مما يُقبل هنا.',
  'That is too large: at most {size} KB are taken here.':
    'هذا أكبر مما يجب: لا يُقبل هنا أكثر من {size} كيلوبايت.',
  'There is no room left on the server, so nothing was stored. Please tell its operator.':
    'لم تبقَ مساحة على الخادم، فلم يُحفظ شيء. أبلغ من يشغّله.',
  'The newsroom is being restarted, and nothing was changed: please try again in a moment.':
    'يُعاد تشغيل غرفة الأخبار، ولم يتغيّر شيء: حاول مجددًا بعد لحظات.',
  'Something went wrong on the server; nothing was changed. Please try again.':
    'حدث خطأ في الخادم ولم يتغير شيء. أعد المحاولة.',
  'Somebody has changed this text meanwhile: read it again, then repeat your change.':
    'غيّر شخص آخر هذا النص في هذه الأثناء: اقرأه من جديد ثم كرّر تغييرك.',
  'Somebody wrote this at the same moment: read it again, then repeat your change.':
    'كتب شخص آخر هذا في اللحظة نفسها: اقرأه من جديد ثم كرّر تغييرك.',

  'Only an editor of a member organisation can begin a text.': 'لا يبدأ نصًا إلا محرر من جهة عضو.',
  'You write for several organisations: say which one leads this text.':
    'أنت تكتب لأكثر من جهة: حدّد أيها الجهة القائدة لهذا النص.',
  'You can begin a text only for an organisation whose editor you are.':
    'لا يمكنك أن تبدأ نصًا إلا باسم جهة أنت محرر فيها.',
  'Only editors of the lead and of its co-authors can change this text.':
    'لا يغيّر هذا النص إلا محررو الجهة القائدة والجهات المشاركة في التأليف.',
  'This text is frozen while it is being cleared or is released: recall or correct it first.':
    'هذا النص مجمَّد وهو قيد الإجازة أو صادر: استرجعه أو صحّحه أولًا.',
  'The lead of a text cannot be changed here.': 'لا يمكن تغيير الجهة القائدة للنص هنا.',
  'A reproduced text is signed by its lead alone: other signing organisations must leave it first.':
    'النص المنقول لا توقّعه إلا جهته القائدة: على سائر الجهات الموقِّعة أن تنسحب منه أولًا.',
  'One of the entries that this text points at does not exist, or you may not read it.':
    'مادة مما يشير إليه هذا النص غير موجودة، أو لا يجوز لك أن تقرأها.',
  'Only an editor of the organisation that keeps this can change it.':
    'لا يغيّر هذا إلا محرر من الجهة التي تعتني به.',
  'You work for several organisations: say which one keeps this.':
    'أنت تعمل لدى أكثر من جهة: حدّد أيها تعتني بهذا.',
  'A link begins with https:// or http://.': 'يبدأ الرابط بـ \u2066https://\u2069 أو \u2066http://\u2069.',
  'Hosts are names such as meet.example, at most ten, with a comma between them.':
    'المضيفات أسماء مثل meet.example، عشرة على الأكثر، تفصل بينها فواصل.',

  'The embargo’s instant has to be written like 2024-07-30T05:15:00.000Z.':
    'تُكتب لحظة الحظر هكذا: \u20662024-07-30T05:15:00.000Z\u2069.',
  'The embargo’s local time has to be written like 2024-07-30T10:15.':
    'يُكتب الوقت المحلي للحظر هكذا: \u20662024-07-30T10:15\u2069.',
  'The embargo’s local time needs its zone.': 'يحتاج الوقت المحلي للحظر إلى منطقته الزمنية.',
  'The embargo has a zone and no time.': 'للحظر منطقة زمنية وليس له وقت.',
  'In {zone} there is no {wallTime}: clocks are put forward over it. Choose another time.':
    'لا وجود للوقت {wallTime} في {zone}: تُقدَّم الساعة فتتخطاه. اختر وقتًا آخر.',
  'In {zone} {wallTime} comes twice, clocks are put back: say which instant, {first} or {second}.':
    'يتكرر الوقت {wallTime} في {zone} لأن الساعة تُؤخَّر: حدّد أي لحظة تقصد، {first} أو {second}.',
  'The embargo contradicts itself: {wallTime} in {zone} is {instant}, not {until}.':
    'الحظر يناقض نفسه: {wallTime} في {zone} هو {instant} وليس {until}.',
  '“{zone}” is no time zone; zones are written like Asia/Karachi.':
    '«{zone}» ليست منطقة زمنية؛ تُكتب المناطق هكذا: Asia/Karachi.',
  'A zone is written as in the IANA list: Asia/Karachi, Europe/Vienna, UTC.':
    'تُكتب المنطقة الزمنية كما في قائمة IANA: Asia/Karachi أو Europe/Vienna أو UTC.',

  'You can say this for none of your organisations: choose one that reads the text, or was asked.':
    'لا يمكنك أن تقول هذا باسم أي من جهاتك: اختر جهة تقرأ النص أو سُئلت.',
  'You can speak for {names} here: say for which one in “organisation”.':
    'يمكنك هنا أن تتحدث باسم أكثر من جهة ({names}): حدّد أيها في خانة «الجهة».',
  'Your organisation reads this text no more, so nothing was stored.':
    'لم تعد جهتك تقرأ هذا النص، فلم يُحفظ شيء.',
  'Your organisation has written very much here already: nothing more is taken.':
    'كتبت جهتك هنا الكثير: لا يُقبل المزيد.',
  'Only who may read this comment can be mentioned in it: choose among them.':
    'لا يُشار في التعليق إلا إلى من يجوز له أن يقرأه: اختر من بينهم.',
  'Only who wrote a comment withdraws it.': 'لا يسحب التعليق إلا من كتبه.',
  'Only editors and reviewers of the lead ask for remarks, and end it.':
    'لا يطلب الملاحظات ولا ينهي جولتها إلا محررو الجهة القائدة ومراجعوها.',
  'Only parties that read the text and take part can be asked: choose among them.':
    'لا تُطلب الملاحظات إلا من أطراف تقرأ النص وتشارك فيه: اختر من بينها.',
  'That hour has passed: choose one by which remarks can be made.':
    'فاتت هذه الساعة: اختر ساعة تتسع لتقديم الملاحظات قبلها.',
  'The text is released: begin a correction before you ask for remarks.':
    'النص صادر: ابدأ تصحيحًا قبل أن تطلب الملاحظات.',
  'A round of comments is open already: close it first.': 'هناك جولة تعليقات مفتوحة: أنهِها أولًا.',
  'A round of comments is closed by its lead, and not resolved.':
    'جولة التعليقات تنهيها الجهة القائدة، ولا تُسوّى كسائر التعليقات.',
  'This round is over already: remarks are still taken, and marked as late.':
    'انتهت هذه الجولة: ما زالت الملاحظات تُقبل وتُوسم بأنها متأخرة.',
  'This is no round of comments, but a thread like any.': 'هذه ليست جولة تعليقات، بل نقاش عادي.',
  'Your organisation has made remarks: withdraw them first, if there are none.':
    'قدّمت جهتك ملاحظات: اسحبها أولًا إن لم تعد لديها ملاحظات.',

  'A file has at most 20 MB.': 'لا يزيد حجم الملف على 20 ميغابايت.',
  'Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be stored here, under a name that ends so.':
    'لا تُحفظ هنا إلا الصور (JPEG وPNG وWebP وGIF) وملفات PDF، باسم ينتهي باللاحقة المناسبة.',
  'The file is called .{ending} and is a {format} picture: give it the right ending and send it again.':
    'لاحقة الملف \u2066.{ending}\u2069 وهو صورة {format}: صحّح اللاحقة وأرسله من جديد.',
  'The file is called .{ending} and is a PDF file: give it the right ending and send it again.':
    'لاحقة الملف \u2066.{ending}\u2069 وهو ملف PDF: صحّح اللاحقة وأرسله من جديد.',
  'This picture is too large: at most 50 megapixels, all pictures of an animation together.':
    'هذه الصورة أكبر مما يجب: 50 ميغابكسل على الأكثر، لكل صور الرسم المتحرك معًا.',
  'This picture is too long: at most {side} pixels a side, and 50 megapixels.':
    'هذه الصورة أطول مما يجب: {side} بكسل على الأكثر لكل ضلع، و50 ميغابكسل.',
  'This picture cannot be read: open it, save it anew, and send it again.':
    'تتعذر قراءة هذه الصورة: افتحها واحفظها من جديد ثم أرسلها.',
  'You have eight texts open already: close one of them, then this one shows who else is there.':
    'لديك ثمانية نصوص مفتوحة بالفعل: أغلِق أحدها ليُظهر هذا النص مَن يوجد فيه أيضًا.',
  'Too many texts are open on this server just now: please try again in a minute.':
    'عدد النصوص المفتوحة على هذا الخادم كبير جدًّا الآن: يُرجى المحاولة مجددًا بعد دقيقة.',
  'This newsroom makes no PDF files: take the text in another form, or as a page.':
    'لا تُنتج غرفة الأخبار هذه ملفات PDF: خذ النص بصيغة أخرى أو كصفحة.',
  'This copy takes more time or memory than the newsroom has for one: take the text in another form, or as a page.':
    'تحتاج هذه النسخة إلى وقت أو ذاكرة أكثر مما هو متاح لنسخة واحدة: خذ النص بصيغة أخرى أو كصفحة.',
  'Many copies are being made just now: please try again in a moment.':
    'يجري الآن إعداد نسخ كثيرة: أعد المحاولة بعد لحظة.',
  'The span ends before it begins: “to” has to be later than “from”.':
    'تنتهي المدة قبل أن تبدأ: يجب أن يكون «to» بعد «from».',
}
