/** The texts of the story, in English and Urdu. */
export const TEXTS = {
  event: {
    en: {
      title: 'Invitation: joint event for the World Day against Trafficking in Persons',
      summary:
        'Six organisations invite the media to a joint event in Islamabad on 30 July 2024, with the Minister of the Interior as chief guest.',
      body: `UNODC, ICMPD, ILO, IOM and SSDO, in collaboration with FIA, invite representatives of the media to a joint event on the World Day against Trafficking in Persons.

The event takes place on Tuesday, 30 July 2024, at the Marriott Hotel in Islamabad and begins at 10:15. The Minister of the Interior is the chief guest. More than 100 delegates from government, the diplomatic community, international organisations and civil society are expected.

## What to expect

The organisers present what has been achieved in finding and protecting victims, and what each of them will do next. Children are a third of the victims who are identified in the world; how to protect them is the theme of the day.

Survivors will not be on stage and must not be photographed or named. Speakers are available for interviews after the closing remarks.`,
    },
    ur: {
      title: 'دعوت: انسانی اسمگلنگ کے خلاف عالمی دن کی مشترکہ تقریب',
      summary:
        'چھ ادارے ذرائع ابلاغ کو ۳۰ جولائی ۲۰۲۴ کو اسلام آباد میں ہونے والی مشترکہ تقریب میں شرکت کی دعوت دیتے ہیں۔ وزیر داخلہ مہمانِ خصوصی ہوں گے۔',
      body: `یو این او ڈی سی، آئی سی ایم پی ڈی، آئی ایل او، آئی او ایم اور ایس ایس ڈی او، ایف آئی اے کے تعاون سے، ذرائع ابلاغ کے نمائندوں کو انسانی اسمگلنگ کے خلاف عالمی دن کی مشترکہ تقریب میں شرکت کی دعوت دیتے ہیں۔

تقریب منگل، ۳۰ جولائی ۲۰۲۴ کو میریٹ ہوٹل اسلام آباد میں صبح ۱۰:۱۵ بجے شروع ہوگی۔ وزیر داخلہ مہمانِ خصوصی ہوں گے۔ حکومت، سفارتی برادری، بین الاقوامی اداروں اور سول سوسائٹی سے ایک سو سے زائد مندوبین کی شرکت متوقع ہے۔

## تقریب میں کیا ہوگا

منتظمین بتائیں گے کہ متاثرین کی شناخت اور تحفظ کے لیے اب تک کیا حاصل ہوا ہے اور آئندہ ہر ادارہ کیا کرے گا۔ دنیا میں شناخت ہونے والے متاثرین کا ایک تہائی بچے ہیں؛ ان کا تحفظ اس دن کا موضوع ہے۔

متاثرین اسٹیج پر نہیں ہوں گے، اور نہ ان کی تصویر لی جائے نہ نام شائع کیا جائے۔ مقررین اختتامی کلمات کے بعد انٹرویو کے لیے دستیاب ہوں گے۔`,
    },
  },
  secretaryGeneral: {
    en: {
      title:
        'Message by the United Nations Secretary-General on the World Day against Trafficking in Persons',
      summary: 'The Secretary-General asks governments to put the protection of children first.',
      body: `Trafficking in persons turns human beings into goods. It takes place in every country, mostly out of sight, and it grows where there is war, hunger and neglect.

Children pay the highest price. One in three victims is a child. They are made to work, to beg, to marry or to fight, and many of those who exploit them were trusted by them.

On this World Day I ask governments to strengthen the protection of children, to give those who survive the care and the justice that they are owed, and to pursue those who profit. No child should be left to face this crime alone.`,
    },
    ur: {
      title: 'انسانی اسمگلنگ کے خلاف عالمی دن پر اقوام متحدہ کے سیکرٹری جنرل کا پیغام',
      summary: 'سیکرٹری جنرل نے حکومتوں سے کہا ہے کہ بچوں کے تحفظ کو اولین ترجیح دیں۔',
      body: `انسانی اسمگلنگ انسانوں کو جنس بنا دیتی ہے۔ یہ ہر ملک میں ہوتی ہے، زیادہ تر نظروں سے اوجھل، اور جنگ، بھوک اور غفلت میں پھیلتی ہے۔

سب سے بھاری قیمت بچے ادا کرتے ہیں۔ ہر تین متاثرین میں سے ایک بچہ ہے۔ ان سے مزدوری اور بھیک منگوائی جاتی ہے، ان کی زبردستی شادی کی جاتی ہے یا انہیں لڑنے پر مجبور کیا جاتا ہے، اور استحصال کرنے والوں میں سے بہت سے وہ ہیں جن پر انہیں بھروسا تھا۔

اس عالمی دن پر میں حکومتوں سے کہتا ہوں کہ بچوں کے تحفظ کو مضبوط کریں، بچ جانے والوں کو وہ نگہداشت اور انصاف دیں جو ان کا حق ہے، اور منافع کمانے والوں کا پیچھا کریں۔ کسی بچے کو اس جرم کے سامنے تنہا نہیں چھوڑنا چاہیے۔`,
    },
  },
  executiveDirector: {
    en: {
      title: 'Message by the Executive Director of UNODC on the World Day against Trafficking in Persons',
      summary:
        'UNODC’s Executive Director calls for investigations that follow the money and begin with the victims.',
      body: `Behind each number in our reports stands a person who was deceived, sold and silenced. This year we speak above all of the children among them.

Traffickers recruit where children are: at school, at home, on the telephone in their hands. Our answer must be as quick. Police, labour inspectors, teachers and guardians have to know the signs, and they have to know whom to call.

UNODC stands beside its partners in Pakistan and everywhere: with training for investigators, with shelters that are safe, with courts that hear children without harming them again. Let us leave no child behind.`,
    },
    ur: {
      title: 'انسانی اسمگلنگ کے خلاف عالمی دن پر یو این او ڈی سی کی ایگزیکٹو ڈائریکٹر کا پیغام',
      summary: 'ایگزیکٹو ڈائریکٹر نے ایسی تفتیش پر زور دیا ہے جو رقم کا سراغ لگائے اور متاثرین سے شروع ہو۔',
      body: `ہماری رپورٹوں کے ہر عدد کے پیچھے ایک انسان ہے جسے دھوکا دیا گیا، بیچا گیا اور خاموش کر دیا گیا۔ اس سال ہم سب سے بڑھ کر ان میں شامل بچوں کی بات کرتے ہیں۔

اسمگلر وہیں بھرتی کرتے ہیں جہاں بچے ہوتے ہیں: اسکول میں، گھر میں، ان کے ہاتھ کے فون پر۔ ہمارا جواب بھی اتنا ہی تیز ہونا چاہیے۔ پولیس، لیبر انسپکٹر، اساتذہ اور سرپرست علامات پہچانیں اور جانیں کہ کس سے رابطہ کرنا ہے۔

یو این او ڈی سی پاکستان اور ہر جگہ اپنے شراکت داروں کے ساتھ ہے: تفتیش کاروں کی تربیت، محفوظ پناہ گاہوں اور ایسی عدالتوں کے ساتھ جو بچوں کو دوبارہ نقصان پہنچائے بغیر سنیں۔ آئیے کسی بچے کو پیچھے نہ چھوڑیں۔`,
    },
  },
  mediaUpdate: {
    en: {
      title: 'Media update: World Day against Trafficking in Persons, 30 July 2024',
      summary: 'Two messages and an invitation, under embargo until 10:15 in Islamabad.',
      body: `On the World Day against Trafficking in Persons the undersigned organisations send you the message by the Secretary-General of the United Nations, the message by the Executive Director of UNODC, and the invitation to their joint event in Islamabad.

All texts are under embargo until 10:15 in Islamabad (05:15 UTC) on 30 July 2024.`,
    },
    ur: {
      title: 'میڈیا اپ ڈیٹ: انسانی اسمگلنگ کے خلاف عالمی دن، ۳۰ جولائی ۲۰۲۴',
      summary: 'دو پیغامات اور ایک دعوت نامہ، اسلام آباد میں صبح ۱۰:۱۵ بجے تک اشاعت کی اجازت نہیں۔',
      body: `انسانی اسمگلنگ کے خلاف عالمی دن پر دستخط کرنے والے ادارے آپ کو اقوام متحدہ کے سیکرٹری جنرل کا پیغام، یو این او ڈی سی کی ایگزیکٹو ڈائریکٹر کا پیغام اور اسلام آباد میں اپنی مشترکہ تقریب کا دعوت نامہ بھیج رہے ہیں۔

تمام متن ۳۰ جولائی ۲۰۲۴ کو اسلام آباد میں صبح ۱۰:۱۵ بجے (۰۵:۱۵ یو ٹی سی) تک اشاعت کے لیے نہیں ہیں۔`,
    },
  },
} as const

const { event } = TEXTS

/** The invitation as its press officer wrote it first: with another hour than the event begins at. */
export const FIRST_INVITATION = {
  en: {
    ...event.en,
    body: event.en.body.replace('begins at 10:15', 'begins at 10:45').replace(' or named', ''),
  },
  ur: {
    ...event.ur,
    body: event.ur.body.replace(
      '، اور نہ ان کی تصویر لی جائے نہ نام شائع کیا جائے',
      ' اور ان کی تصویر نہ لی جائے',
    ),
  },
}

/** The hour is mended; what ILO asks for is not in it yet. */
export const MENDED_INVITATION = FIRST_INVITATION.en.body.replace('begins at 10:45', 'begins at 10:15')

/** The texts of the weeks after. */
export const SEQUEL = {
  call: {
    en: {
      title: 'Joint call: inspect the places where children work',
      summary: 'UNODC and ILO ask for labour inspections that look for children.',
      body: `UNODC and ILO call on governments to send labour inspectors where children work: to kilns, fields, workshops and homes.

An inspector who knows the signs of trafficking can be the first to see a victim. Those who find a child must know whom to call.`,
    },
    ur: {
      title: 'مشترکہ اپیل: جہاں بچے کام کرتے ہیں وہاں معائنہ کیا جائے',
      summary: 'یو این او ڈی سی اور آئی ایل او بچوں کی تلاش کے لیے لیبر معائنوں کا مطالبہ کرتے ہیں۔',
      body: `یو این او ڈی سی اور آئی ایل او حکومتوں سے اپیل کرتے ہیں کہ لیبر انسپکٹروں کو وہاں بھیجا جائے جہاں بچے کام کرتے ہیں: بھٹوں، کھیتوں، کارخانوں اور گھروں میں۔

جو انسپکٹر اسمگلنگ کی علامات جانتا ہے وہ متاثرہ شخص کو سب سے پہلے دیکھ سکتا ہے۔ جسے کوئی بچہ ملے اسے معلوم ہونا چاہیے کہ کسے اطلاع دینی ہے۔`,
    },
  },
  shelters: {
    en: {
      title: 'Press release: more places in shelters',
      summary: 'A programme opens shelters to boys and men.',
      body: `The organisations named above open shelters in three districts to boys and men who were trafficked. Until now most shelters admitted women and girls only.`,
    },
  },
  guide: {
    en: {
      title: 'A guide for reporters on trafficking in persons',
      summary: 'How to report without harming those who survived.',
      body: `Those who survived trafficking decide themselves what is told of them. The guide shows how to ask, what to leave out, and how to keep a source safe.`,
    },
  },
  figures: {
    en: {
      title: 'New figures on forced labour',
      summary: 'ILO’s new estimates of forced labour.',
      body: `ILO has new estimates of forced labour, by sector and by region. They show where profits are highest, and where inspections are rare.`,
    },
  },
  weekly: {
    en: {
      title: 'Media update: a guide and new figures',
      summary: 'Two texts, each at its own hour.',
      body: `UNODC and ILO send you a guide for reporters, and new figures on forced labour.`,
    },
  },
  course: {
    en: {
      title: 'Training course for investigators',
      summary: 'UNODC, ICMPD and ILO open a training course in Islamabad.',
      body: `UNODC, ICMPD and ILO open a training course for investigators of trafficking in persons. The media are welcome at the opening session.`,
    },
  },
} as const
