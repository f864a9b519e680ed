"""Layouts of the years of tables, frames and forums."""

from collections.abc import Sequence
from html import escape

MENU = [
    "首页",
    "机构概况",
    "政务动态",
    "通知公告",
    "政策法规",
    "党建园地",
    "组织建设",
    "干部工作",
    "人才工作",
    "基层党建",
    "党员教育",
    "老干部工作",
    "网上党校",
    "下载中心",
    "在线咨询",
    "办事指南",
    "领导信箱",
    "图片新闻",
]
HEADLINES = (
    "我市举办机关青年干部读书分享会",
    "市直机关开展“河堤清洁日”主题党日活动",
    "关于做好本季度党费核查工作的通知",
    "财政局机关党委组织党员参观水利展馆",
    "两个街道联合举办社区邻里节",
    "税务局开展窗口服务技能比武",
    "图书馆支部为独居老人送书上门",
    "汀原晚报：一名老支书的三本账",
)


def anchors(words: Sequence[str], between: str = "") -> str:
    return between.join(f'<a href="/c/{i}.html">{w}</a>' for i, w in enumerate(words))


def paragraphs(lines: Sequence[str], tag: str = "p", attributes: str = "") -> str:
    return "\n".join(f"<{tag}{attributes}>{escape(line)}</{tag}>" for line in lines)


def table_cms(lines: Sequence[str]) -> bytes:
    """A government's site of nested tables; the text is one cell with line breaks."""
    menu = "".join(f'<td align="center"><a href="#">{word}</a></td>' for word in MENU)
    news = "".join(
        f'<tr><td><img src="dot.gif">·<a href="/n/{i}.htm" title="{h}">{h[:14]}…</a>'
        f"</td><td>[03-{i + 10}]</td></tr>"
        for i, h in enumerate(HEADLINES)
    )
    body = "<br>\n".join(f"　　{escape(line)}" for line in lines[1:])
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{lines[0]}-汀原机关党建网</title>
<script>function show(){{alert("欢迎光临")}}</script></head><body bgcolor="#ffffff">
<table width="980" align="center"><tr><td>今天是 <script>document.write(d)</script></td>
<td align="right"><a href="#">设为首页</a> | <a href="#">加入收藏</a></td></tr>
<tr>{menu}</tr></table>
<table width="980" align="center"><tr><td width="220" valign="top"><table>
<tr><td><b>最新动态</b></td></tr>{news}</table></td>
<td valign="top"><table width="100%"><tr><td>您现在的位置：<a href="/">首页</a> &gt;&gt;
<a href="/dj">党建园地</a> &gt;&gt; 领导讲话</td></tr>
<tr><td align="center"><font size="5"><b>{lines[0]}</b></font></td></tr>
<tr><td align="center">发布时间：2024-05-06　来源：机关党建网　点击数：<span>1275</span>
【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</td></tr>
<tr><td class="content">{body}</td></tr>
<tr><td>责任编辑：小舟</td></tr>
<tr><td>上一篇：<a href="#">{HEADLINES[2]}</a><br>下一篇：<a href="#">{HEADLINES[4]}</a></td></tr>
<tr><td align="right">【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】</td></tr>
</table></td></tr></table>
<table width="980" align="center"><tr><td align="center">版权所有：汀原市直机关工委
　技术支持：汀原信息中心<br>地址：汀原市河东路8号　邮编：000000　备案号：汀ICP备00000000号
<br>您是第 384721 位访问者</td></tr></table></body></html>""".encode("gb18030")


def frameset_era(lines: Sequence[str]) -> bytes:
    """Upper-case tags that nobody closes, marquees, fonts, non-breaking blanks."""
    body = "\n".join(
        f"<P><FONT FACE=宋体>&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}"
        for line in lines[1:]
    )
    links = "\n".join(f"<LI><A HREF={i}.htm>{word}</A>" for i, word in enumerate(MENU))
    return f"""<HTML><HEAD><META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=gb2312">
<TITLE>党建文萃</TITLE></HEAD><FRAMESET COLS=20%,*><FRAME SRC=menu.htm><NOFRAMES>请升级浏览器</NOFRAMES></FRAMESET>
<BODY BACKGROUND=bg.jpg><MARQUEE>热烈欢迎光临本站！本站最佳浏览分辨率为800×600</MARQUEE>
<UL>{links}</UL><HR>
<CENTER><H2>{lines[0]}</H2></CENTER>
{body}
<HR><CENTER><A HREF=index.htm>返回首页</A> <A HREF=javascript:history.back()>返回上页</A>
<P>本站由市直机关工委信息科制作 建议使用IE5.0以上浏览器<BR>E-mail:djwc@example.cn
</CENTER></BODY></HTML>""".encode("gb18030")


def wrong_charset(lines: Sequence[str]) -> bytes:
    """GBK bytes that call themselves UTF-8."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{lines[0]}_讲话稿_汀原文稿库</title></head>
<body><div class="top">{anchors(MENU[:9], " | ")}</div>
<div class="crumb">当前位置：{anchors(["首页", "讲话稿", "党建讲话"], " &gt; ")} &gt; 正文</div>
<h1>{lines[0]}</h1><div class="info">时间：2023-11-20 09:12 作者：会员投稿 阅读：863</div>
<div id="content">{paragraphs(lines[1:])}</div>
<div class="page">{anchors(["上一页", "1", "2", "下一页"])}</div>
<div class="like"><h3>猜你喜欢</h3><ul>{"".join(f"<li>{anchors([h])}</li>" for h in HEADLINES)}</ul></div>
<div class="foot">Copyright © 2010-2024 汀原文稿库 版权所有　本站内容由会员上传，如有侵权请联系删除</div>
</body></html>""".encode("gbk", "xmlcharrefreplace")


def word_export(lines: Sequence[str]) -> bytes:
    """What Word calls a page: a style for every run, lines wrapped in the source."""
    rows = []
    for line in lines:
        text = escape(line)
        wrapped = "\n".join(text[i : i + 37] for i in range(0, len(text), 37))
        rows.append(
            "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>"
            f"<span style='font-family:仿宋_GB2312;mso-hansi-font-family:宋体'>{wrapped}"
            "<span lang=EN-US><o:p></o:p></span></span></p>"
        )
    return f"""<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 11">
<title>{lines[0]}</title><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>工委</o:Author>
</o:DocumentProperties></xml><![endif]--><style><!-- p.MsoNormal {{margin:0cm}} --></style></head>
<body lang=ZH-CN><div class=Section1 style='layout-grid:15.6pt'>
{chr(10).join(rows)}
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></div></body></html>""".encode(
        "gb18030"
    )


def forum(lines: Sequence[str]) -> bytes:
    """A forum's thread: the speech is the first post, replies follow."""

    def post(floor: str, name: str, text: str) -> str:
        return f"""<table class="plhin"><tr><td class="pls" rowspan="2"><div class="authi"><a href="#">{name}</a></div>
<dl class="pil"><dt>主题</dt><dd>128</dd><dt>帖子</dt><dd>1904</dd><dt>积分</dt><dd>3377</dd></dl><p><em>金牌会员</em></p>
<ul><li><a href="#">收听TA</a></li><li><a href="#">发消息</a></li></ul></td>
<td class="plc"><div class="pi"><strong><a href="#">{floor}</a></strong><em>发表于 2019-4-2 10:21:47</em>
<span>|</span><a href="#">只看该作者</a><span>|</span><a href="#">倒序浏览</a></div>
<div class="t_fsz"><table><tr><td class="t_f">{text}</td></tr></table></div></td></tr>
<tr><td class="plc plm"><div class="sign">为人民服务，从我做起</div></td></tr>
<tr><td class="pls"></td><td class="plc"><a href="#">回复</a> <a href="#">支持</a> <a href="#">反对</a> <a href="#">举报</a></td></tr></table>"""

    replies = (
        "学习了，谢谢楼主分享！",
        "讲得很实在，收藏备用。",
        "顶一个，正好写材料用得上。",
        "请问楼主有没有去年的那一篇？",
    )
    thread = post("楼主", "河畔笔客", "<br />\n".join(map(escape, lines[1:])))
    thread += "".join(
        post(f"{i + 2}楼", f"会员{i}号", reply) for i, reply in enumerate(replies)
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html><head>
<meta http-equiv="Content-Type" content="text/html; charset=gbk" /><title>{lines[0]} - 公文写作 - 笔杆子论坛 - Powered by Discuz!</title></head>
<body><div id="toptb"><a href="#">设为首页</a><a href="#">收藏本站</a></div>
<div id="hd"><form>用户名<input name="username" /> 密码 <input type="password" /><button>登录</button><a href="#">立即注册</a> <a href="#">找回密码</a></form>
<div id="nv"><ul>{"".join(f"<li>{anchors([w])}</li>" for w in ("论坛", "导读", "公文写作", "范文下载", "会员中心", "排行榜"))}</ul></div></div>
<div id="pt">{anchors(["笔杆子论坛", "公文写作", "讲话致辞"], " › ")}</div>
<div class="pgs"><a href="#">发帖</a><a href="#">回复</a> 查看: <b>5012</b> | 回复: <b>4</b></div>
<h1 class="ts"><a href="#">[党建讲话]</a> <span id="thread_subject">{lines[0]}</span> <a href="#">[复制链接]</a></h1>
{thread}
<div id="f_pst">您需要登录后才可以回帖 <a href="#">登录</a> | <a href="#">立即注册</a><div>本版积分规则</div></div>
<div id="ft"><a href="#">Archiver</a>|<a href="#">手机版</a>|<a href="#">小黑屋</a>|笔杆子论坛<p>GMT+8, 2024-3-8 11:20 , Processed in 0.031 second(s), 12 queries .</p><p>Powered by Discuz! X3.4 © 2001-2013 Comsenz Inc.</p></div></body></html>""".encode(
        "gbk", "xmlcharrefreplace"
    )


def plain_pre(lines: Sequence[str]) -> bytes:
    """A mirror of texts: preformatted lines under a small bar of links."""
    body = "\n\n".join(f"    {escape(line)}" for line in lines)
    return f"""<html><head><meta charset="utf-8"><title>文稿存档</title></head><body>
<a href="/">存档首页</a> <a href="/list">目录</a> <a href="/raw">下载原文</a><hr><pre>
{body}
</pre><hr><address>本存档只作研究之用</address></body></html>""".encode()


OLD = {
    "table cms": table_cms,
    "frameset era": frameset_era,
    "wrong charset": wrong_charset,
    "word export": word_export,
    "forum": forum,
    "plain pre": plain_pre,
}
