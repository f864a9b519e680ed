"""Layouts of later years: apps, portals, scripts, boxes in boxes."""

from collections.abc import Sequence
from html import escape

from pages_old import HEADLINES, MENU, anchors, paragraphs

TEASERS = (
    "本报讯 昨日上午，市直机关第三期党务干部培训班开班，来自各单位的五十余名党务干部参加了为期两天的培训。",
    "近日，一场别开生面的主题党日在河堤上举行，党员们一边清理垃圾，一边听老河工讲过去的故事，现场气氛热烈。",
    "为推动机关服务下沉，住建局把业务窗口搬进了小区，居民在家门口就能办理维修基金手续，得到大家一致好评。",
)


def wechat(lines: Sequence[str]) -> bytes:
    """An article of a messenger's account: spans in sections, follow-us above and below."""
    rows = "".join(
        f'<section style="line-height:1.75em;"><span style="font-size:16px;">{escape(line)}</span></section>'
        for line in lines[1:]
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{lines[0]}" /><title></title>
<style>.rich_media{{margin:0}}</style></head><body id="activity-detail"><div id="js_article" class="rich_media">
<div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">{lines[0]}</h1>
<div class="rich_media_meta_list"><span>原创</span> <span>河东编辑部</span> <a href="#">汀原机关党建</a> <em id="publish_time">2024-04-20 18:03</em> <em>汀原</em></div>
<div class="rich_media_content" id="js_content"><p style="text-align:center;"><strong>点击上方蓝字关注我们</strong></p>{rows}
<p style="text-align:center;"><img data-src="q.jpg">长按识别二维码关注</p>
<p style="text-align:right;"><span>来源：市直机关工委办公室</span></p><p style="text-align:right;">编辑：小舟　校对：阿岚　审核：老秦</p>
<p><strong>往期推荐</strong></p>{"".join(f"<p><a href='#'>{h}</a></p>" for h in HEADLINES[:3])}</div>
<div class="rich_media_tool"><a href="#">阅读原文</a> <span>阅读 2306</span> <span>赞 18</span> <span>在看 9</span> <span>分享</span> <span>收藏</span></div></div></div>
<div class="wx_profile_card"><strong>汀原机关党建</strong><p>向上滑动看下一个</p></div><div style="display:none">轻触阅读原文</div>
<div id="js_pc_qr_code"><p>微信扫一扫<br>关注该公众号</p></div></body></html>""".encode()


def div_soup(lines: Sequence[str]) -> bytes:
    """Boxes in boxes without a paragraph; teasers and remarks around."""
    rows = "".join(
        f'<div class="r"><div>{escape(line)}</div></div>' for line in lines[1:]
    )
    boxes = "".join(
        f'<div class="card"><div class="t"><a href="#">{h}</a></div><div class="d">{t}</div><div class="m">2024-06-0{i + 1} · 阅读 {i * 37 + 51}</div></div>'
        for i, (h, t) in enumerate(zip(HEADLINES, TEASERS, strict=False))
    )
    remarks = "".join(
        f'<div class="cm"><div>网友{i}</div><div>{t}</div><div>回复 赞({i})</div></div>'
        for i, t in enumerate(
            ("写得真好", "期待看到后续落实情况，基层同志都盼着。", "转给同事看看")
        )
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{lines[0]} | 河湾观察</title></head><body><div id="app"><div class="w"><div class="bar">{"".join(f'<div class="i"><a href="#">{w}</a></div>' for w in MENU)}</div>
<div class="main"><div class="left"><div class="hd"><div class="tt">{lines[0]}</div><div class="sub"><span>河湾观察</span><span>2024年4月21日 08:15</span><span>1.2万阅读</span></div></div><div class="bd">{rows}</div>
<div class="ops"><div>点赞</div><div>收藏</div><div>举报</div></div><div class="rel"><div class="h">相关阅读</div>{boxes}</div><div class="cms"><div class="h">全部评论（3）</div>{remarks}<div>说两句吧…</div></div></div>
<div class="right"><div class="h">热榜</div>{"".join(f'<div><span>{i}</span><a href="#">{h}</a></div>' for i, h in enumerate(HEADLINES, 1))}</div></div><div class="ft">关于我们　联系我们　用户协议　隐私政策　不良信息举报电话：000-00000000</div></div></div></body></html>""".encode()


def university(lines: Sequence[str]) -> bytes:
    """A school's site: landmarks, drop-down menus, attachments, previous and next."""
    menus = "".join(
        f'<li><a href="#">{w}</a><ul class="sub">{"".join(f"<li><a href=#>{v}</a></li>" for v in MENU[i : i + 5])}</ul></li>'
        for i, w in enumerate(MENU)
    )
    return f"""<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{lines[0]}-汀原学院党委组织部</title><meta name="keywords" content="汀原学院"></head>
<body><header><div class="logo">汀原学院党委组织部</div><div class="search"><input placeholder="搜索"><select><option>全站</option></select></div><nav><ul>{menus}</ul></nav></header>
<div class="banner"></div><div class="container"><aside><h3>学习园地</h3><ul>{"".join(f"<li><a href=#>{w}</a></li>" for w in MENU[3:8])}</ul></aside>
<main><div class="position"><span>当前位置：</span><a href="#">首页</a> &gt; <a href="#">学习园地</a> &gt; <a href="#">上级精神</a></div>
<article><h2 class="title">{lines[0]}</h2><p class="meta"><span>发布者：组织部</span><span>发布时间：2024-04-22</span><span>浏览次数：<i>418</i></span></p>
<div class="wp_articlecontent">{paragraphs(lines[1:], attributes=' style="text-indent:2em"')}</div>
<div class="att"><p>附件：<a href="a.docx">讲话全文.docx</a> 下载次数：26</p></div></article>
<div class="pn"><p>上一条：<a href="#">{HEADLINES[1]}</a></p><p>下一条：<a href="#">{HEADLINES[3]}</a></p></div></main></div>
<footer><div><h4>友情链接</h4>{anchors(["汀原市人民政府", "汀原教育网", "共产党员网"], " ")}</div><p>地址：汀原市学院路1号　电话：0000-0000000　Copyright © 汀原学院党委组织部</p></footer></body></html>""".encode()


def library(lines: Sequence[str]) -> bytes:
    """A library of model texts: lead, offers within the text, a price below it."""
    half = len(lines) // 2
    return f"""<!DOCTYPE html><html><head><meta charset="gbk"><title>{lines[0]}(精选) - 山月文案库</title></head><body>
<div class="nav">{anchors(MENU[:12])}<a href="#">登录</a><a href="#">注册</a><a href="#">开通会员</a></div>
<div class="path">山月文案库 &gt; 讲话稿 &gt; 党建讲话 &gt; 正文</div><h1>{lines[0]}(精选)</h1>
<div class="i">时间：2024-05-08 14:02:11 作者：山月 浏览：3021次 文档大小：28KB</div>
<div class="lead">导读：本文是小编为大家整理的机关党建会议讲话稿，内容详实，结构完整，供各位笔友参考使用。</div>
<div class="content"><h2>{lines[0]}</h2>{paragraphs(lines[1:half])}
<div class="ad">（未完，全文共6页，开通会员后可查看全文）</div><p class="promo">更多讲话稿范文，请关注本站“党建讲话”栏目，每天更新。</p>
{paragraphs(lines[half:])}<p>【本文由山月文案库整理发布，转载请注明出处】</p></div>
<div class="dl">下载本文需要 8 积分 <a href="#">立即下载</a> <a href="#">收藏</a> <a href="#">举报</a></div>
<div class="tuijian"><p>相关推荐</p><ul>{"".join(f"<li><a href=#>{h}（通用{i}篇）</a></li>" for i, h in enumerate(HEADLINES, 3))}</ul></div>
<div class="bottom">网站声明：本站资源来自网友分享，版权归原作者所有。 {anchors(["关于我们", "会员服务", "网站地图"], " | ")}</div></body></html>""".encode(
        "gbk", "xmlcharrefreplace"
    )


def portal(lines: Sequence[str]) -> bytes:
    """A portal of a city: hundreds of links, focus pictures, a ranking, a code to scan."""
    groups = "".join(
        f"<dl><dt>{word}</dt>{''.join(f'<dd><a href=#>{other}{word[:2]}</a></dd>' for other in MENU)}</dl>"
        for word in MENU
    )
    half = len(lines) // 2
    return f"""<!doctype html><html><head><meta charset="utf-8"/><meta name="ArticleTitle" content="{lines[0]}"/><meta name="PubDate" content="2024-04-19 07:30"/>
<title>汀原政务门户网 {lines[0]}</title></head><body><div class="head">{anchors(["无障碍", "长者版", "繁體版", "English", "移动端", "智能问答"])}</div>{groups}
<div class="bread"><a>首页</a>&nbsp;/&nbsp;<a>市直部门</a>&nbsp;/&nbsp;<a>工作动态</a></div>
<div class="article"><h1>{lines[0]}</h1><div class="pages-date">2024-04-19 07:30<span class="font">来源： 市直机关工委</span><span>字号：【大】【中】【小】</span><span>打印</span></div>
<div class="pages_content" id="UCAP-CONTENT">{paragraphs(lines[1:half])}<p style="text-align:center"><img src="p.jpg"></p><p style="text-align:center">会议现场。市直机关工委供图</p>{paragraphs(lines[half:])}</div>
<div class="editor">【责任编辑：林溪】</div><div class="share"><span>扫一扫在手机打开当前页</span><span>分享到：</span>{anchors(["微信", "微博", "空间"])}</div></div>
<div class="rank"><h3>点击排行</h3><ol>{"".join(f"<li><a href=#>{h}</a></li>" for h in HEADLINES)}</ol></div>
<div class="links"><select><option>市级部门网站</option><option>县区网站</option></select></div>
<div class="footer"><p>主办：汀原市人民政府办公室　承办：汀原市数据局</p><p>网站标识码：0000000000　汀公网安备00000000000000号　汀ICP备00000000号</p></div></body></html>""".encode()


REMARKS = (
    "我们单位去年也试过积分管理，头三个月大家新鲜，后来材料越报越厚，实际效果打了折扣。希望能讲讲怎么防止走样。",
    "在乡镇干了十二年，最怕的就是会上讲得热闹，会后没有人盯。讲话里说的那张清单，如果每个月真的对一次账，我举双手赞成。",
    "作为一名普通党员，我觉得组织生活最要紧的是让人愿意开口。形式可以少一点，真心话要多一点。",
)


def magazine(lines: Sequence[str]) -> bytes:
    """A magazine: who writes, whole paragraphs of other texts, remarks as long as ours."""
    others = "".join(
        f"<div class='story'><h3><a href=#>{h}</a></h3><p>{t}{t}</p></div>"
        for h, t in zip(HEADLINES[4:], TEASERS, strict=False)
    )
    remarks = "".join(
        f"<li class='remark'><b>读者{i}</b><p>{t}</p></li>"
        for i, t in enumerate(REMARKS)
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{lines[0]} - 河湾月刊</title></head><body><div id="masthead">河湾月刊 · 写给基层的人</div>
<div id="bio"><img src="a.jpg"><p>河湾月刊由几位退休的笔杆子创办，每月出一期，刊登来自县乡两级的文字，也欢迎你把身边的故事寄给我们，一经采用即付薄酬。</p></div>
<div id="story"><h1>{lines[0]}</h1>{paragraphs(lines[1:])}</div>
<div id="more">{others}</div><ol id="remarks">{remarks}</ol>
<div id="imprint"><p>本刊所有文字都经过作者同意，任何个人和单位如果需要引用，请事先写信告诉编辑部，我们通常会在三个工作日之内答复。</p></div></body></html>""".encode()


def blog(lines: Sequence[str]) -> bytes:
    """A blog: calendar and archive beside the entry, what others wrote below it."""
    days = "".join(f"<td>{i}</td>" for i in range(1, 31))
    remarks = "".join(
        f"<dl><dt>路人{i} 说：</dt><dd>{t}</dd></dl>" for i, t in enumerate(REMARKS)
    )
    return f"""<!DOCTYPE html><html><head><meta charset="gb2312"><title>{lines[0]}_河边老秦_新浪</title></head><body><div class="bloghead"><h1>河边老秦的格子铺</h1><p>写了三十年公文，退下来写点自己的话。</p><a href=#>首页</a><a href=#>博文目录</a><a href=#>关于我</a></div>
<table class="side"><tr>{days}</tr></table><div class="side"><p>老秦，六十有三，爱钓鱼，爱下棋，当过乡里的文书、县里的科长。这里存的是历年收来的好稿子，想学写材料的年轻人随便看。</p><ul>{"".join(f"<li>2019年{i}月({i * 2 + 1})</li>" for i in range(1, 10))}</ul></div>
<div class="entry"><h2>{lines[0]}</h2><span>(2019-04-11 21:07:33)</span>{paragraphs(lines[1:], "div")}</div><div class="remarks">{remarks}</div>
<div>喜欢 收藏 转载</div><div>以上网友发言只代表其个人观点</div></body></html>""".encode(
        "gb18030"
    )


NEW = {
    "magazine": magazine,
    "blog": blog,
    "wechat": wechat,
    "div soup": div_soup,
    "university": university,
    "library": library,
    "portal": portal,
}
