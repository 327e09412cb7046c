import type { desk as english } from '../english/desk.ts'
import type { Part } from '../sentences.ts'

export const desk: Part<typeof english> = {
  'Please log in to the newsroom first.': '请先登录新闻室。',
  'Somebody else is logged in in this browser now. Log in as yourself, then repeat it.':
    '此浏览器现在登录的是另一个人。请以您自己的身份登录，然后重试。',
  'Please log in to the newsroom again.': '请重新登录新闻室。',
  'There is nothing here, or you may not see it.': '此处没有内容，或您无权查看。',
  'There is no such text.': '没有这样的文本。',
  'You may not do that here.': '您无权在此这样做。',
  'That request is not possible here.': '此处无法处理该请求。',
  'That request cannot be read.': '无法读取该请求。',
  'That request does not come from a page of this newsroom.': '该请求不是来自本新闻室的页面。',
  'That is too large to be taken here.': '内容过大，无法接收。',
  'That is too large: at most {size} KB are taken here.': '内容过大：此处最多接收 {size} KB。',
  'There is no room left on the server, so nothing was stored. Please tell its operator.':
    '服务器空间已满，因此没有保存任何内容。请告知服务器的运营方。',
  'The newsroom is being restarted, and nothing was changed: please try again in a moment.':
    '系统正在重新启动，没有更改任何内容：请稍后重试。',
  'Something went wrong on the server; nothing was changed. Please try again.':
    '服务器出现问题，没有作任何更改。请重试。',
  'Somebody has changed this text meanwhile: read it again, then repeat your change.':
    '其间有人更改了本文本：请重新阅读，然后再次进行您的修改。',
  'Somebody wrote this at the same moment: read it again, then repeat your change.':
    '同一时刻有人写入了内容：请重新阅读，然后再次进行您的修改。',

  'Only an editor of a member organisation can begin a text.': '只有成员机构的编辑可以开始起草文本。',
  'You write for several organisations: say which one leads this text.':
    '您为多个机构撰稿：请注明由哪一个牵头本文本。',
  'You can begin a text only for an organisation whose editor you are.':
    '您只能为自己担任编辑的机构开始起草文本。',
  'Only editors of the lead and of its co-authors can change this text.':
    '只有牵头方和合著方的编辑可以更改本文本。',
  'This text is frozen while it is being cleared or is released: recall or correct it first.':
    '文本在会签期间或发布之后处于冻结状态：请先收回或更正。',
  'The lead of a text cannot be changed here.': '此处不能更改文本的牵头方。',
  'A reproduced text is signed by its lead alone: other signing organisations must leave it first.':
    '转载的文本仅由牵头方签署：其他签署机构须先退出。',
  'One of the entries that this text points at does not exist, or you may not read it.':
    '本文本所引用的某个条目不存在，或您无权阅读。',
  'Only an editor of the organisation that keeps this can change it.': '只有保管此内容的机构的编辑可以更改。',
  'You work for several organisations: say which one keeps this.': '您为多个机构工作：请注明由哪一个保管。',
  'A link begins with https:// or http://.': '链接须以 https:// 或 http:// 开头。',
  'Hosts are names such as meet.example, at most ten, with a comma between them.':
    '主机为 meet.example 之类的名称，最多十个，以逗号分隔。',

  'The embargo’s instant has to be written like 2024-07-30T05:15:00.000Z.':
    '禁发期的时刻须写成 2024-07-30T05:15:00.000Z 的形式。',
  'The embargo’s local time has to be written like 2024-07-30T10:15.':
    '禁发期的当地时间须写成 2024-07-30T10:15 的形式。',
  'The embargo’s local time needs its zone.': '禁发期的当地时间须注明时区。',
  'The embargo has a zone and no time.': '禁发期只有时区，没有时间。',
  'In {zone} there is no {wallTime}: clocks are put forward over it. Choose another time.':
    '{zone} 没有 {wallTime} 这一时间：时钟拨快时被跳过。请另选时间。',
  'In {zone} {wallTime} comes twice, clocks are put back: say which instant, {first} or {second}.':
    '在 {zone}，{wallTime} 因时钟拨慢而出现两次：请注明是哪一时刻，{first} 还是 {second}。',
  'The embargo contradicts itself: {wallTime} in {zone} is {instant}, not {until}.':
    '禁发期自相矛盾：{zone} 的 {wallTime} 是 {instant}，不是 {until}。',
  '“{zone}” is no time zone; zones are written like Asia/Karachi.':
    '“{zone}”不是时区；时区的写法如 Asia/Karachi。',
  'A zone is written as in the IANA list: Asia/Karachi, Europe/Vienna, UTC.':
    '时区的写法以 IANA 列表为准：Asia/Karachi、Europe/Vienna、UTC。',

  'You can say this for none of your organisations: choose one that reads the text, or was asked.':
    '您不能代表您的任何机构这样说：请选择能阅读本文本或被征求意见的机构。',
  'You can speak for {names} here: say for which one in “organisation”.':
    '您在此可以代表 {names} 发言：请在“organisation”中注明代表哪一个。',
  'Your organisation reads this text no more, so nothing was stored.':
    '贵机构已不能阅读本文本，因此没有保存任何内容。',
  'Your organisation has written very much here already: nothing more is taken.':
    '贵机构在此已写了很多内容：不再接收。',
  'Only who may read this comment can be mentioned in it: choose among them.':
    '只能提及可以阅读此评论的人：请从中选择。',
  'Only who wrote a comment withdraws it.': '只有评论的作者可以撤回评论。',
  'Only editors and reviewers of the lead ask for remarks, and end it.':
    '只有牵头方的编辑和审阅人可以征求意见并结束征求。',
  'Only parties that read the text and take part can be asked: choose among them.':
    '只能向阅读本文本并参与其中的各方征求意见：请从中选择。',
  'That hour has passed: choose one by which remarks can be made.':
    '该时间已过：请选择来得及提出意见的时间。',
  'The text is released: begin a correction before you ask for remarks.':
    '文本已发布：请先开始更正，再征求意见。',
  'A round of comments is open already: close it first.': '已有一轮征求意见正在进行：请先将其结束。',
  'A round of comments is closed by its lead, and not resolved.': '征求意见由牵头方结束，不能标为已解决。',
  'This round is over already: remarks are still taken, and marked as late.':
    '这一轮征求意见已经结束：仍可提出意见，但会标为逾期。',
  'This is no round of comments, but a thread like any.': '这不是征求意见，只是一般的讨论。',
  'Your organisation has made remarks: withdraw them first, if there are none.':
    '贵机构已提出意见：如果没有意见，请先撤回。',

  'A file has at most 20 MB.': '文件最大为 20 MB。',
  'Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be stored here, under a name that ends so.':
    '此处只能保存图片（JPEG、PNG、WebP、GIF）和 PDF 文件，且文件名须有相应的扩展名。',
  'The file is called .{ending} and is a {format} picture: give it the right ending and send it again.':
    '文件扩展名为 .{ending}，实际却是 {format} 图片：请改用正确的扩展名，然后重新发送。',
  'The file is called .{ending} and is a PDF file: give it the right ending and send it again.':
    '文件扩展名为 .{ending}，实际却是 PDF 文件：请改用正确的扩展名，然后重新发送。',
  'This picture is too large: at most 50 megapixels, all pictures of an animation together.':
    '图片过大：最多 5000 万像素，动画以所有画面合计。',
  'This picture is too long: at most {side} pixels a side, and 50 megapixels.':
    '图片过长：每边最多 {side} 像素，总计最多 5000 万像素。',
  'This picture cannot be read: open it, save it anew, and send it again.':
    '无法读取图片：请打开并另存，然后重新发送。',
  'You have eight texts open already: close one of them, then this one shows who else is there.':
    '您已打开八篇文稿：请关闭其中一篇，此处便会显示还有谁在查看。',
  'Too many texts are open on this server just now: please try again in a minute.':
    '目前此服务器上打开的文稿过多：请一分钟后再试。',
  'This newsroom makes no PDF files: take the text in another form, or as a page.':
    '本新闻编辑室不生成 PDF 文件：请以其他格式或网页获取文本。',
  'This copy takes more time or memory than the newsroom has for one: take the text in another form, or as a page.':
    '制作此副本所需的时间或内存超出了限度：请改用其他格式，或直接使用网页。',
  'Many copies are being made just now: please try again in a moment.': '此刻正在生成许多副本：请稍后重试。',
  'The span ends before it begins: “to” has to be later than “from”.':
    '时间范围的结束早于开始：“至”须晚于“从”。',
}
