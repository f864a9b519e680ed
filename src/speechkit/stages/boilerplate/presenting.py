"""A site presents a text to its readers: what it is, for whom it was put together."""

from speechkit.model import CutLabel
from speechkit.patterns import pattern
from speechkit.stages.boilerplate.lines import Line

_TEXTS = (
    r"(?:范文|讲话|发言|演讲|致辞|文稿|文章|资料|文档|体会|总结"
    r"|报告|材料|讲稿|稿件|素材)"
)
_MADE = r"(?:整理|收集|搜集|精选|准备|带来|分享|介绍|推荐|提供|编写|汇总)"
_READERS = r"(?:您|你|大家|各位|读者|网友|朋友们)"
#: What is presented: 以下是为大家整理的讲话稿, 您精选了4篇范文, 讲话稿怎么写.
_PRESENTS = pattern(
    rf"(?:以下|下面|下文|本文|这里|今天|这)(?:就|便|内容|篇)?(?:是|为|由|给)?"
    rf"[^。！？]{{0,20}}?{_MADE}[^。！？]{{0,30}}?{_TEXTS}"
    rf"|{_READERS}[^。！？]{{0,14}}{_MADE}了?[^。！？]{{0,30}}?{_TEXTS}"
    rf"|{_TEXTS}稿?[^。！？]{{0,12}}(?:有哪些|怎么写|如何写|该怎么)"
    rf"|{_TEXTS}稿是[^。！？]{{2,40}}(?:文稿|文体|文章|文书)"
    rf"|(?:本篇|这篇)文章|(?:以下|下面)是[^。！？]{{2,30}}(?:范文|讲话稿|发言稿)"
    rf"|以上(?:就)?是[^。！？]{{2,40}}(?:全部内容|介绍|资料|范文|讲话稿|发言稿)"
)
#: How readers are invited to use it.
_INVITES = pattern(
    rf"(?:希望|相信|愿)[^。！？]{{0,24}}(?:帮助|参考|启发|喜欢|借鉴)"
    rf"|(?:欢迎|敬请|请){_READERS}?(?:阅读|参考|查阅|参阅|借鉴|欣赏|浏览|下载|收藏)"
    rf"|(?:仅供|供{_READERS})(?:学习)?(?:参考|借鉴|学习|阅读)|一起(?:来|去)?看看"
    r"|收藏本站|不知道[你您]"
)
#: Who speaks himself shares what he has learnt, and hopes that it helps.
_SPEAKER = pattern(r"我(?!们)|同志们|我们(?:要|党|省|市|县|区|局|公司|支部)")
#: Whoever uses drafts is no speaker.
_DRAFT = pattern("稿|范文")
#: A report on a meeting that ends by giving the speech.
_GIVES = pattern(
    r"(?:以下|下面|现将?)[是为]?[^。：:]{0,14}(?:讲话|发言|致辞|报告|演讲)[^。：:]{0,6}"
    r"(?:全文|摘要|节选|实录|摘登|刊发|刊登)(?:如下)?[：:。]?\Z"
)
_FOR_MORE = pattern(
    rf"(?:想了解|查看|阅读)?更多[^。！？]{{0,14}}(?:{_TEXTS}|内容|信息)[^。！？]{{0,8}}"
    r"(?:请|可|尽在|敬请)(?:继续)?(?:关注|访问|点击|查看|浏览|登录|搜索).{0,24}"
)
_LONGEST = 250


def presents_text(line: Line) -> CutLabel | None:
    """See a passage that speaks to readers about the text, and not to listeners."""
    if line.size > _LONGEST or _SPEAKER.search(line.text):
        return None
    presents = _INVITES.search(line.text) and _PRESENTS.search(line.text)
    if "我们" in line.text and not _DRAFT.search(line.text):
        presents = None
    tells = presents or _GIVES.search(line.text) or _FOR_MORE.fullmatch(line.text)
    return CutLabel.LEAD if tells else None
