"""The grammar of time phrases: a pattern for each way to say when.

Patterns read folded text: half-width digits, 零 for every zero, - for dashes.
A group's mark tells which date of a pattern it belongs to, and 1 or 2 whether
its month or part stands behind a year or alone.
"""

from speechkit.patterns import pattern

_DIGITS = "零一二三四五六七八九"
_COUNT = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,3}|[几数多])"
_YEAR = rf"(?<!\d)(?:1[5-9]|20)\d\d|[一二][零五六七八九][{_DIGITS}]{{2}}"
_RELATIVE = r"今年|本年度?|当年|同年|去年|上一?年度?|前年|明年|下一?年度?|后年"
_MONTH = rf"(?<![\d.十{_DIGITS}])(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])"
_DAY = r"3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_DASH = r"(?:-{1,2}|~{1,2}|至|到)"
_QUARTER = r"第?[一二三四1234]季度|前[二两三23]个?季度"
_PARTS = (
    r"上半年|下半年|年底|年末|(?<!大)年初(?!心)|年中(?![国共])|全年(?![龄级])|"
    rf"{_QUARTER}"
)
_BEFORE = (
    r"之前|以前|"
    r"前(?![列沿期后提瞻所途任述段面景身往程进世置头言方线景夕一二两三几\d])"
)
_AFTER = r"以来|来(?![自到临看说访宾年])|至今|以后|之后|起(?![来草到点步])|期间|时期"
#: 增加到1985年的三亿吨: 到 belongs to its verb.
_NOT_BEFORE_UNTIL = (
    r"(?<![回看想追达受得感])(?<!增加|上升|提高|降低|扩大|减少|下降|上涨|提前|推迟"
    r"|延长|延续|持续|发展|增长|压缩|压减|恢复)"
)


def _year(mark: str) -> str:
    return (
        rf"(?:(?P<year_{mark}>{_YEAR})年(?![级轻龄])度?"
        rf"|(?P<relative_{mark}>{_RELATIVE})(?![级轻龄]))"
    )


def _month(mark: str) -> str:
    return (
        rf"(?P<month_{mark}>{_MONTH})月(?!革命|饼|亮)份?"
        rf"(?:(?P<day_{mark}>{_DAY})[日号]|(?P<tenth_{mark}>[上中下]旬|[初底末中]))?"
    )


def _date(mark: str) -> str:
    """Write the pattern of a date: a year, a month, a day, or parts of them."""
    return (
        rf"(?:{_year(mark)}"
        rf"(?:的?{_month(mark + '1')}|的?(?P<part_{mark}1>{_PARTS}|[底末初]))?"
        rf"|{_month(mark + '2')}"
        rf"|(?<![\d零一二两三四五六七八九十百几数多余半])(?P<part_{mark}2>{_PARTS}))"
    )


#: What a date can begin with, but for the words before it: most places of a text
#: are passed over after a look at one character.
_FIRST = r"\d一二三四五六七八九十元今本当同去上前明下后年全第"

DATE = pattern(
    rf"(?=[截到{_FIRST}])(?P<until>截至|截止到?|{_NOT_BEFORE_UNTIL}到)?{_date('a')}"
    rf"(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER}))?"
)
#: 2015.3, 2015-03-05, 2015/3/5: a year is asked for, and no unit may follow.
DOTTED = pattern(
    r"(?=[12])(?<![\d.])(?P<year_a>(?:19|20)\d\d)(?P<mark>[./-])(?P<month_a1>1[0-2]|0?[1-9])"
    r"(?:(?P=mark)(?P<day_a1>3[01]|[12]\d|0?[1-9]))?(?![\d./%-]|[万亿元个名])"
)
YEAR_RANGE = pattern(
    rf"(?=[12一二])(?P<year_a>{_YEAR})(?:年度?|学年)?{_DASH}(?P<year_b>{_YEAR})(?:年度?|学年度?|(?!\d))间?"
)
DATE_RANGE = pattern(
    rf"(?=[{_FIRST}]){_date('a')}{_DASH}(?:{_date('b')}|(?P<day_b>{_DAY})[日号])(?P<before>底?前)?"
)
MONTH_RANGE = pattern(
    rf"(?=[{_FIRST}])(?:{_year('a')}的?)?(?P<month_a1>{_MONTH}){_DASH}"
    r"(?P<month_b1>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?P<before>底?前)?"
)
DAY = pattern(
    r"(?=[1-9])(?<![\d.月年])(?:3[01]|[12]\d|[1-9])日(?![元本均常报子益期夜用记志程])"
)
LATELY = pattern(
    rf"(?P<lead>过去|最近|(?<![了达])近|近(?=几年)|今后|未来|此后|连续|(?<!提)前|后|这|头|往后)的?"
    rf"(?P<count>{_COUNT})?[多余]?(?P<unit>个?月|年|个?季度|天|周|届)"
    r"(?P<tail>多?来(?![自到临看说访宾])|以来|之?内|间|时间|里|中)?"
)
SPAN = pattern(
    rf"(?=[力争确计拟用要再半\d一二两三四五六七八九十百几数多])"
    rf"(?P<lead>力争|争取|确保|计划|拟|用|要在|再用)?"
    rf"(?P<body>(?<![\d一二三四五六七八九十百])(?P<count>{_COUNT}|半)"
    rf"(?:{_DASH}{_COUNT})?[多余]?(?P<unit>个?月|年|个?季度|天|周)[多余]?"
    r"(?:左右)?(?P<tail>以来|来(?![自到临看说访宾])|之内|以内|内(?![部容在涵外乱])|的?时间"
    r"|中(?!国(?!家)|[共央心学期等小外])))"
)
PLAN = pattern(
    rf"(?=[“\"「一二三四五六七八九十])[“\"「]?(?P<plan>十[{_DIGITS}]五|[一二三四五六七八九]五)[”\"」]?"
    r"(?P<part>规划期|计划期)?"
    r"(?P<when>时期|期间|以来|末期?|初期?|[前后头][一二两三四]年)(?P<before>前)?"
)
EVERY = pattern(
    r"每(?:半|[两二三四五六七八九十\d]{1,2}个?)?"
    r"(?:年度?|个?季度?|个?月度?|周|星期|日|天|届|学期|学年|旬)|逐年|按[年月季]度?(?![龄初底])"
)
ANNIVERSARY = pattern(
    r"(?=[\d一二三四五六七八九十百零])"
    r"(?P<count>\d{1,3}|[一二三四五六七八九十百零]{1,5})周年"
)
DECADE = pattern(
    r"(?=[1-9一二三四五六七八九十本上])"
    r"(?:(?P<century>19|20|21|十九|二十一?|本|上)世纪)?(?P<decade>[1-9]0|[一二三四五六七八九]十)年代[初中末]?期?"
)
CENTURY = pattern(
    r"(?=[到本这2二])到?(?P<century>本|这个|21|二十一)世纪(?P<when>末|中叶)"
)
SINCE = pattern(
    r"(?=[党十二改新建截到本上下当])"
    r"(?:(?:党的)?十[一二三四五六七八九]大以来|(?:党的)?二十大以来|改革开放以来"
    r"|(?:新中国成立|建国|建党)以来|截至目前|到目前为止|[本上下当][月周](?![会边])|[本上下]季度)"
)
#: Times that are told by the moment of speaking.
RECENT = pattern(
    r"(?=[前一两三几会截到昨近日])"
    r"(?:前(?:一)?段(?:时间)?|前一阵子?|前不久|前些(?:天|年|时候)|[一两三几]年下来"
    r"|(?<![大年班换协])会[前后](?![期勤台方面来备])|(?:截至|截止|到)现在"
    r"|(?:截至|到)?昨[天日](?:夜里|晚上|下午|上午)?|(?:截至|到)?昨[晚夜]|近日|日前|近期(?!目标))"
)
#: A feast, and which side of it is meant; the first group is of those that fall early
#: enough for a speech of the same year to look at them from both sides.
HOLIDAY = pattern(
    r"(?=[“\"「元春清五端六七八中国十两双])[“\"「]?"
    r"(?:(?P<same>清明|(?<![十二三四五六七八九])(?:五一|六一|七一|八一)|端午|中秋|国庆)"
    r"|元旦|春节|元宵|(?:(?<=[“\"「])(?:十一|两节|双节)(?=[”\"」])))"
    r"[”\"」]?(?:(?<!节)节|小?长假|假期|黄金周)?(?:(?P<before>前夕?(?![后列])|之前|到来之前)|期间|以来|之后|过后|前后)"
)
WITHIN_YEAR = pattern(
    r"年(?<![\d一二两三四五六七八九十百几数干半多]年)内(?![部容涵]|在[要于的矛需因动素逻])"
)
HOUR = pattern(
    r"(?=[上下晚凌中早\d])(?:(?:上午|下午|晚上?|凌晨|中午|早上?)(?:\d{1,2}|[一二三四五六七八九十]{1,3})[时点]"
    r"(?:\d{1,2}分|半|整)?|(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))"
)
