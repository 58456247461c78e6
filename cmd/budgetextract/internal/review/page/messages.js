// What the program says in English, in Chinese: problems, what a sum lacks,
// identities. {} stands for what a message names; a message that is not here is
// shown as it is.

const messages = [
  // what a sum lacks
  ["the heading above", "上级标题行"],
  ["the column of an amount", "有金额未定栏"],
  ["what 其中 leaves out", "“其中”未列出的部分"],
  ["公务用车购置费 or 公务用车运行维护费", "公务用车购置费或公务用车运行维护费"],

  // what a budget lacks
  ["the table is not there", "缺少此表"],
  ["no table has an amount other than zero", "各表没有一个不为零的金额"],
  ["the table has no rows, and no note says that it is empty", "本表没有数据行，也没有空表说明"],
  ["nothing to compare an amount with: {}", "有金额缺少可核对的对象：{}"],
  ["amounts without the sum of them", "有金额而没有其合计"],
  ["no sum says anything about {} of its amounts, first one under {}", "有 {} 个金额没有勾稽关系可核对，第一个在“{}”栏"],

  // tables, columns, rows
  ["a table without a title may be {} or {}: it is kept as printed", "无标题的表可能是{}或{}：按原样保留"],
  ["a table without a title is taken for {} by its sums, which are those of other tables", "无标题的表按与其他表相符的合计识别为{}"],
  ["unplaced {} amounts: the identities do not speak for the columns in which the text shows them", "{} 个金额未定栏：勾稽关系不支持文字所示的栏目"],
  ["unplaced {} amounts: no identity speaks for the columns that the order of the text shows", "{} 个金额未定栏：没有勾稽关系支持文字顺序所示的栏目"],
  ["unplaced {} amounts: most sums of the table fail where the text shows its columns", "{} 个金额未定栏：按文字所示的栏目，本表多数合计不成立"],
  ["unplaced {} amounts: their rows have lost their codes or names", "{} 个金额未定栏：所在的行缺少编码或名称"],
  ["unplaced {} amounts: they lack the decimals that all others have: halves of amounts that the text breaks", "{} 个金额未定栏：小数位少于其他金额，是被文字截断的半个金额"],
  ["unplaced {} amounts: their rows lost their codes, or go on with other words", "{} 个金额未定栏：所在的行缺少编码，或名称后混入其他文字"],
  ["unplaced {}: more than one column satisfies the identities", "{}：归入不同栏目都能使勾稽关系成立"],
  ["unplaced {}: the identities of these rows contradict each other", "{}：这些行的勾稽关系互相矛盾"],
  ["unplaced {}: too many ways to place them to try", "{}：可能的归栏方式太多，无法逐一验证"],
  ["unplaced {}: more amounts than columns", "{}：金额比栏目多"],
  ["{}: the text is not in the order of the rows; the amounts behind it may belong to another row", "{}：文字没有按行的顺序排列，其后的金额可能属于另一行"],
  ["amounts whose column is not told: {}", "栏目未定的金额：{}"],
  ["the columns of a row are not told: {}", "一行的栏目无法确定：{}"],
  ["the columns of the table are not told: its {} lines are kept as printed", "本表的栏目无法确定：{} 行按原样保留"],
  ["the columns of {} are not told: {}", "{} 的栏目无法确定：{}"],
  ["{} may be the quantity or the value of {}", "{} 可能是 {} 的数量，也可能是价值"],
  ["{} amounts of the spending plan stand below {} months: which month has none is not told", "支出计划有 {} 个金额、{} 个月份：哪个月没有金额无法确定"],
  ["amounts that the form has no place for: {}", "表中没有栏目可归的金额：{}"],
  ["{} stands beside no item of {}", "{} 旁边没有{}一侧的项目"],
  ["{}, column {}: {} is no amount; the cell is null", "{}，栏目 {}：{} 不是金额，该格留空"],
  ["{}, column {}: {} is printed in red without a sign; whether it is negative is not told", "{}，栏目 {}：{} 以红字印出而没有正负号，无法确定是否为负数"],
  ["{}: {} is no amount", "{}：{} 不是金额"],
  ["the table has a column of codes, and none of its {} rows has a code", "本表有编码栏，而 {} 行中没有一行有编码"],
  ["{} of the table's {} rows have a code or amounts and no name", "本表 {1} 行中有 {0} 行有编码或金额而没有名称"],
  ["{} stands twice with the same amounts", "{} 出现两次，金额相同"],
  ["{} has the number {}, the row above it {}", "{} 的行号是 {}，上一行是 {}"],
  ["{} is no name of a row", "{} 不是一行的名称"],
  ["the row {} has neither a code nor an amount", "“{}”这一行既没有编码，也没有金额"],
  ["the row has neither a code nor a name nor an amount", "这一行没有编码、名称和金额"],
  ["the row among items holds nothing but the name of the entity", "项目之间的这一行只有单位名称"],
  ["{} has neither code nor amounts among rows of entities: a part of a name", "{} 在各单位的行中既无编码也无金额：是名称的一部分"],
  ["{} has neither number nor amounts among numbered names: a part of one", "{} 在有序号的名称中既无序号也无金额：是名称的一部分"],
  ["{} has neither code nor amounts within the codes of a class", "{} 在一类的编码中既无编码也无金额"],
  ["{} reads like the end of the name above, {}", "{} 像是上一行名称“{}”的后半"],
  ["{} reads like the beginning of an item", "{} 像是项目名称的前半"],
  ["{} is the name of an organisation among items", "{} 是项目之间的单位名称"],
  ["the name {} holds a line from above the table", "名称“{}”混入了表上方的一行"],
  ["the name {} holds an amount", "名称“{}”混入了金额"],
  ["the name {} ends in the entity from above the table", "名称“{}”末尾混入了表上方的单位名称"],
  ["the list has totals and no item", "只有合计，没有项目"],
  ["{} stands below {}, and in another table there is more between them", "{} 在 {} 之下，而另一张表中两者之间还有项目"],
  ["the row above {} has no item, and its number is left out", "{} 的上一行没有项目，且缺一个序号"],
  ["{} rows of amounts without a label; the first is read", "{} 行金额没有名称；读取第一行"],
  ["a line below the table reads like one of its rows: {}", "表下方的一行像是表中的一行：{}"],
  ["code {} is printed as {}, elsewhere it is {}", "编码 {} 此处为“{}”，别处为“{}”"],
  ["code {} is printed as {}, elsewhere it reads {}", "编码 {} 此处为“{}”，其他文件中读作“{}”"],
  ["code {} is printed as {}, it should be {}", "编码 {} 此处为“{}”，应为“{}”"],
  ["code {} is read as {}, in another table it is {}", "编码 {} 此处读作“{}”，另一张表中为“{}”"],
  ["{} is no classification code", "{} 不是分类科目编码"],
  ["a table without a known title, headed {}", "一张没有已知标题的表，表头为 {}"],
  ["{} is no known title; the {} lines of amounts below it are kept as printed", "{} 不是已知的标题；其下 {} 行金额按原样保留"],
  ["words in columns below {} may be a table, headed {}", "{} 之下分栏的文字可能是一张表，表头为 {}"],
  ["rows of amounts without a title, headed {}: a part of another table?", "没有标题的金额行，表头为 {}：可能是另一张表的一部分"],
  ["the title {} is that of another form; its table stands in for {}, which the document does not hold", "标题 {} 是另一种表的标题；以其代替文件中没有的{}"],
  ["the title {} names another year than {}, which the budget is of", "标题 {} 的年份不是预算年份 {}"],
  ["{} is no known title; the table below it is headed {}", "{} 不是已知的标题；其下的表表头为 {}"],
  ["{} is no known title; the table below it is taken for {} by its header", "{} 不是已知的标题；其下的表按表头认作 {}"],
  ["amounts without a title and without rows of their own, headed {}: columns of another table?", "没有标题、也没有自己行名的金额，表头为 {}：可能是另一张表的栏目"],
  ["{} over the codes is no whole label: a part of it stands elsewhere", "编码栏上的 {} 不是完整的表头：有一部分在别处"],
  ["{} stands over columns that are not its own; the column {} is kept as extra", "{} 位于不属于它的栏目之上；{} 一栏列入其他栏目"],
  ["{}: its amount may stand in the empty column beside it", "{}：其金额可能属于旁边的空栏"],
  ["the column {} stands under the figures of another year", "栏目 {} 位于另一年度的数字之下"],
  ["of the year over the column {} a part is printed: whose figures stand there is not told", "栏目 {} 上的年份只印出一部分：其下数字属于哪一年度未明"],
  ["the column {} reads like {}, which no other column is, under a label that is none of its own; it is kept as extra", "栏目 {} 像是{}，而没有其他栏目是它，且上方的表头不属于它；列入其他栏目"],
  ["the column {} stands under {}, which no column is read as", "栏目 {} 位于 {} 之下，而没有一栏认作后者"],
  ["{} holds a figure, or a part of one, in its name", "{} 的名称中混入了数字或其一部分"],
  ["{}, column {}: {} has the other sign than the amounts of the two years", "{}，栏目 {}：{} 的正负与两年金额之差相反"],
  ["{} reads like two items in one row", "{} 像是两个项目连成一行"],
  ["a table without a known title is taken for {} by its header", "一张没有已知标题的表，按表头认作 {}"],
  ["{} in the title {} is not known", "标题 {1} 中的 {0} 未识别"],
  ["the header is that of {} and not of the title {}", "表头是 {} 的，与标题 {} 不符"],
  ["the title {} is known, but not with the header {}", "标题 {} 已知，但没有见过这样的表头：{}"],
  ["of the header {} only a part is printed; it is read as {}", "表头 {} 只印出一部分，按 {} 读取"],
  ["{} is a second column of the same meaning; its amounts are in extra", "{} 是含义相同的第二栏，其金额列入其他栏目"],
  ["the header may be misread: {} is two labels", "表头可能读错：{} 是两个栏目名"],
  ["the header may be misread: {} is a label over other columns", "表头可能读错：{} 是统领其他栏的栏目名"],
  ["the header may be misread: {} is the beginning of a label that no column has", "表头可能读错：{} 只是一个栏目名的开头，没有一栏叫这个名字"],
  ["the header may be misread: {} stands under the label of other columns, or not under its own", "表头可能读错：{} 位于其他栏的上级栏目之下，或不在自己的上级栏目之下"],
  ["the header may be misread: {} stands under the label of another side than its neighbours", "表头可能读错：{} 与相邻各栏不在同一侧的栏目之下"],
  ["the header may be misread: codes stand beside no column of names", "表头可能读错：有编码栏而没有名称栏"],
  ["the header may be misread: 类, 款 and 项 are not all there", "表头可能读错：类、款、项不全"],
  ["the header may be misread: no label has {} whole", "表头可能读错：没有一个栏目名完整包含 {}"],
  ["the header has no column for names, and no rows show whether it is read whole", "表头没有名称栏，也没有数据行可以表明表头是否读全"],
  ["header {} is not known; the only amount column, it is read as {}", "表头 {} 未识别；作为唯一的金额栏，按 {} 读取"],
  ["header {} is not known; the column {} is kept as extra", "表头 {} 未识别；{} 一栏列入其他栏目"],
  ["the table is in {}, and the label {} says {}", "本表单位为 {}，而表头 {} 写的是 {}"],
  ["taken for {} like other tables, and the document says that all are in {}", "按其他表的单位 {} 读取，而文件写明各表单位为 {}"],
  ["the unit {} is not known", "不认识的单位：{}"],
  ["no unit is stated; with {} the identities with other tables hold", "没有写明单位；按{}计，与其他表的勾稽关系成立"],
  ["no unit is stated; taken for {} like the other tables", "没有写明单位；与其他表一样按{}计"],
  ["no unit is stated, and none can be inferred", "没有写明单位，也无从推断"],
  ["the document has no budget table that can be read", "文件中没有可以读取的预算表"],
  ["the tables hold more than {} bytes: the rest is not read", "各表超过 {} 字节：其余没有读取"],
  ["there are more than {} budgets: the rest is not read", "预算超过 {} 份：其余没有读取"],
  ["the text says {}: {}", "文字说明中的{}：{}"],
  ["correction {}: {}: what was published there is not what the correction says: it is {}, not {}", "第 {} 项更正（{}）：原公布的数与更正所记不符，是 {}，不是 {}"],
  ["correction {}: {}: no such cell", "第 {} 项更正（{}）：没有这一格"],
  ["correction {}: {}: the row has no such unplaced amount", "第 {} 项更正（{}）：这一行没有这个未定栏金额"],

  // pages and files
  ["the file is empty", "文件是空的"], ["neither a PDF nor text", "既不是 PDF，也不是文本"], ["not a PDF file", "不是 PDF 文件"],
  ["damaged beyond repair: no objects in the file", "文件损坏，无法修复：其中没有任何对象"], ["damaged beyond repair: {}", "文件损坏，无法修复：{}"],
  ["encrypted: needs a password{}", "文件加密：需要密码{}"], ["encrypted: method not supported{}", "文件加密：不支持其加密方式{}"], ["file is too large: {}", "文件过大：{}"],
  ["timeout: no result within {}", "超时：{} 内没有结果"], ["out of memory: needs more than {}", "内存不足：需要多于 {}"], ["crashed: {}", "读取程序中断：{}"],
  ["cross-reference is unreadable: objects found by searching the file", "交叉引用表无法读取：已通过搜索文件找到对象"], ["{}: objects found by searching the file", "{}：已通过搜索文件找到对象"],
  ["the page holds no text", "这一页没有文字"],
  ["the page has images and no text: a scan needs text recognition first", "这一页只有图像，没有文字：扫描件须先做文字识别"],
  ["the page has drawings and no text: its characters may be drawn as outlines", "这一页只有图形，没有文字：文字可能已转为轮廓"],
  ["the text is invisible, as text recognised on a scan is: read as it stands", "文字不可见（扫描件识别所得）：按原样读取"],
  ["{} words lie across the others like a watermark: set aside", "{} 处文字像水印一样压在其他文字上：未采用"],
  ["amounts stand under one column and add up in another: a bent text or a mistake of the document", "金额位于一栏之下，而合计关系在另一栏才成立：文本错位，或文件本身有误"],
  ["{} characters are invisible: set aside", "{} 个字符不可见：未采用"],
  ["{} annotations or form fields show text over the page: left out", "{} 个批注或表单域在页面上显示文字：未采用"],
  ["{} annotations or form fields lie over figures or tables of the page: what they show or cover is not read", "{} 个批注或表单域盖在页面的数字或表格上：其显示或遮盖的内容未读取"],
  ["{} glyphs of font {} stand for no known character", "字体 {1} 中有 {0} 个字形不知代表什么字"],
  ["{} characters of the text could not be decoded", "文本中有 {} 个字符无法解码"],
  ["the page has more than {} words: the rest is left out", "这一页超过 {} 个词：其余没有读取"],
  ["the text is read up to its byte {} only: it has more than {}", "文本只读到第 {} 字节：多于 {}"],
  ["{} lines are longer than {} bytes: each is read as several", "{} 行长于 {} 字节：各分作几行读取"],
  ["header is missing", "文件缺少开头"], ["other data stands before the header", "文件开头之前有其他数据"],
  ["cross-reference is wrong: objects found by searching the file", "交叉引用表有误：已通过搜索文件找到对象"],
  ["references lead in a circle", "对象引用成环"], ["objects are read over and over: left out", "对象被反复引用：未读取"],
  ["an object is nested too deep or too long: cut off", "对象嵌套过深或过长：已截断"],
  ["page size is missing: taken for A4", "缺少页面尺寸：按 A4 处理"],
  ["content of the page is missing", "页面内容缺失"], ["part of the content of the page is missing", "页面内容部分缺失"],
  ["too many content streams on a page", "页面的内容流过多"], ["too many pages: only the first {} are read", "页数过多：只读取前 {} 页"],
  ["a page stands in the page tree twice or in a circle: left out", "页面在页树中重复或成环：未读取"],
  ["page tree is too deep: pages left out", "页树过深：有的页没有读取"], ["page tree has too many nodes: pages left out", "页树节点过多：有的页没有读取"],
  ["too many filters on a stream: left out", "数据流的过滤器过多：未读取"], ["a stream decodes to too much: cut off", "数据流解压后过大：已截断"],
  ["stream data does not match its checksum", "数据流与校验和不符"], ["wrong stream length", "数据流长度有误"], ["stream end is missing", "数据流缺少结尾"],
  ["cross-reference has too many entries: left out", "交叉引用表条目过多：未全部读取"], ["object numbers are too high: left out", "对象编号过大：未读取"],
  ["cross-reference sections lead in a circle", "交叉引用段成环"], ["too many cross-reference sections", "交叉引用段过多"],
  ["an older cross-reference section is unreadable", "较早的交叉引用段无法读取"], ["end of the file is missing", "文件缺少结尾"],
  ["other data stands behind the end of the file", "文件结尾之后有其他数据"], ["the stream of a hybrid cross-reference is unreadable", "混合交叉引用的数据流无法读取"],
  ["too many operators: the page is cut off", "操作符过多：本页已截断"], ["the page takes too long: the page is cut off", "本页读取过久：已截断"],
  ["too many glyphs: the page is cut off", "字形过多：本页已截断"], ["too many forms: the page is cut off", "页内表单对象过多：本页已截断"],
  ["stream filter {} is not known", "不认识的数据流过滤器：{}"], ["stream data is corrupt: read as far as it goes", "数据流损坏：读到损坏处为止"],
  ["a stream has less data than it says", "数据流比所声明的短"], ["end of an object is missing", "对象缺少结尾"], ["page object is missing", "缺少页面对象"],
  ["page tree is broken: pages found by searching the file", "页树损坏：已通过搜索文件找到页面"], ["the reader failed: {}", "读取程序出错：{}"],
  ["{}: the file changed while it was read", "{}：文件在读取过程中被改动"],
  ["a content stream cannot be read: {}", "内容流无法读取：{}"], ["a form cannot be read: {}", "页内表单对象无法读取：{}"],
  ["the page's content is too long: cut off", "页面内容过长：已截断"], ["graphics states nest too deep", "图形状态嵌套过深"],
  ["a figure is cut off by the edge of the page or of its cell", "有数字被页面或单元格的边缘裁切"], ["the file says figures or units in its text that are not those of the glyphs shown", "文件中的文字所写的数字或单位与显示的字形不同"],
  ["marked content nests too deep", "标记内容嵌套过深"], ["forms nest too deep or paint themselves: left out", "页内表单对象嵌套过深或自我引用：未读取"],
].map(([english, chinese]) => ({ pattern: patternOf(english), chinese }));

function patternOf(english) {
  const parts = english.split("{}").map((x) => x.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("([\\s\\S]*?)")}$`);
}

// identityNames are the identities of package schema, by their names.
const identityNames = {
  "row_sum.parts": "一行的合计等于各组成部分之和：合计＝基本支出＋项目支出＋…，本年收入小计＝各项来源之和",
  "children.codes": "每一栏中，科目金额等于其下级科目之和",
  "top.classes": "每一栏中，合计等于各类之和",
  "balance.subtotals": "有下级的项目等于其下级之和；本年合计等于其上各项之和",
  "balance.totals": "收入总计＝本年收入合计＋上年结转，支出总计＝本年支出合计＋结转下年",
  "balance.sides": "收入总计＝支出总计",
  "balance.uses": "本年支出等于各项用途之和",
  "balance.budgets": "财政拨款收支总表中，各项预算的支出等于该项预算的收入",
  "cross_table.three_public": "“三公”经费小计＝出国＋公务用车＋接待，公务用车＝购置＋运行，合计＝小计＋会议费＋培训费",
  "cross_table.totals": "收支总表的总计与收入总表、支出总表一致；一般公共预算的基本支出与基本支出表一致",
  "cross_table.sources": "收支总表的各项收入来源与收入总表、财政拨款收支总表一致",
  "cross_table.uses": "各项用途与支出总表、基本支出表一致",
  "cross_table.functions": "收支总表、财政拨款收支总表的功能分类项目与同名的类一致",
  "cross_table.budgets": "财政拨款收支总表各栏与该项预算的支出表合计一致",
  "cross_table.codes": "总数一致的两张表，同一编码各行一致",
};

// sayIn is a message of the program in the language of the reader. Kinds and
// keys that it names become what they are called; what it quotes may be one itself.
function sayIn(message) {
  if (!message) return message;
  if (language !== "zh") return message;
  for (const { pattern, chinese } of messages) {
    const found = pattern.exec(message);
    if (!found) continue;
    let next = 0;
    return chinese.replace(/\{(\d?)\}/g, (_, n) => sayIn(found[1 + (n === "" ? next++ : Number(n))]));
  }
  return calledIn(message);
}

// calledIn replaces the names of kinds, lists and keys by what people call them.
function calledIn(text) {
  return text.replace(/\b[a-z]+(?:_[a-z]+)*\b/g, (x) => (forms.has(x) ? kindName(x) : columnNames[x] ? pick2(columnNames[x], x) : x)).replace(/"([^"]*)"/g, "“$1”");
}

const identityName = (sum) => (language === "zh" ? identityNames[sum.identity] : sum.doc) || sum.doc || "";
