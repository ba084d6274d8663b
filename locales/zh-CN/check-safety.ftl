problem-SL026 = 句子偏长：{ $subject }。
    .remedy = 请分成两句：中文不超过 45 个字，英文、法文不超过 20 个词。
problem-SL027 = 句子太长：{ $subject }。
    .remedy = 请分成两三句：中文最多 60 个字，英文、法文最多 25 个词。
problem-SL028 = 这话在怪被骗的人：{ $subject }。
    .remedy = 请写对方做了什么，以及现在怎么办才好。
problem-SL029 = 这可能是真有人在用的电话号码：{ $subject }。
    .remedy = 请改用专供虚构的号码，或用 • 遮住几位；公共热线请用所在国家的变量。
problem-SL030 = 这可能是真实的网址或邮箱：{ $subject }。
    .remedy = 请用 .example、.test、.invalid 结尾，或用 example.com、example.net、example.org。
problem-SL031 = 这是真实的名称：{ $subject }。
    .remedy = 请另起一个名字，或直说是什么：一家银行、一个聊天软件。
problem-SL032 = 这可能是真实的卡号或账号：{ $subject }。
    .remedy = 请用 • 遮住几位，或改动一位数字，让它不成立。
problem-SL033 = 这可能是真实的证件号码：{ $subject }。
    .remedy = 请用 • 遮住几位，或改动一位数字，让它不成立。
problem-SL034 =
    { $subject ->
        [longest] 每次都是最长的选项最好。
        [first] 每次都是写在最前面的选项最好。
       *[other] 最好的选项语气总是与众不同：{ $subject }。
    }
    .remedy = 好坏选项的长短、次序、语气要差不多，只能凭听到的话来分辨。
problem-SL035 = 图片没有文字说明：缺少“{ $subject }”。
    .remedy = 请用一句话写出图上有什么，让看不见图的人也能明白。
problem-SL036 = 图片“{ $subject }”不在 media/ 里，或不是能显示的 PNG。
    .remedy = 请放入同名的 PNG，不超过 1 MiB，每边不超过 4096 像素；文件名只用字母、数字和连字符。
problem-SL037 = 没有台词用到文件“{ $subject }”。
    .remedy = 请在台词的 media 里写上它，或者删掉。
problem-SL038 = “{ $subject }”没有写明出处。
    .remedy = 请在 review.sources 里至少写一个资料编号。
problem-SL039 = 上次核对是 { $subject }：已过两年，或者是还没到的日子。
    .remedy = 请重新核对内容，并写下日期。
problem-SL040 = “{ $subject }”不是日期。
    .remedy = 请用数字写年、月、日，例如 2026-11-24。
problem-SL042 = “{ $subject }”这个主题的情景要先说明会讲到什么，这一个没有。
    .remedy = 写上 content_note: true，再写一条 content-note。
