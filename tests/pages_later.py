"""Layouts written when the rules stood: what they give was not tuned."""

from collections.abc import Sequence
from html import escape


def mobile(lines: Sequence[str]) -> bytes:
    """A page for phones: open the app, who writes, remarks."""
    body = "".join(f"<p>{escape(x)}</p>" for x in lines[1:])
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{lines[0]}</title></head><body>
<div class="app-bar"><span>打开客户端 阅读体验更佳</span><a>立即打开</a></div><header><a>‹</a><span>汀原发布</span><a>搜索</a></header>
<section class="article"><h1>{lines[0]}</h1><div class="author"><img><b>汀原发布</b><i>官方账号</i><em>昨天 19:42</em><button>关注</button></div>{body}<div class="fold">展开全文</div>
<p class="tip">以上内容由用户上传并发布，平台仅提供信息存储服务</p></section><div class="act"><span>赞 233</span><span>评论 17</span><span>分享</span></div>
<div class="hot"><h4>大家都在看</h4><ul><li><a>老党员把旧货仓改成书屋，周末坐满了孩子</a><span>1.1万阅读</span></li><li><a>这座小城的河，为什么十年不发黑臭</a><span>8903阅读</span></li><li><a>一张红手印背后的清明账</a><span>6120阅读</span></li></ul></div>
<div class="cmt"><h4>热门评论</h4><div>晨风：这样的会才叫会，不念稿子不绕弯，希望年底真的回来对账，我们都等着看。</div><div>南山砍柴人：我所在的社区就在名单里，服务站确实比过去有人气多了，点赞。</div><div>查看全部17条评论</div></div><footer>反馈 | 举报 | 用户协议</footer></body></html>""".encode()


def newspaper(lines: Sequence[str]) -> bytes:
    """A newspaper's digital edition: pages, titles of the page, a bar of tools."""
    body = "".join(f"　　{escape(x)}<br><br>" for x in lines[1:])
    nav = "".join(
        f"<tr><td><a href=n{i}>第{i:02d}版：{t}</a></td></tr>"
        for i, t in enumerate(("要闻", "时政", "综合", "理论", "文化", "广告"), 1)
    )
    tit = "".join(
        f"<tr><td><a>{t}</a></td></tr>"
        for t in (
            "原水两岸春耕忙",
            "让旧厂房长出新故事",
            "公交夜班车上的十二年",
            "气象台：未来三天有小到中雨",
        )
    )
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>汀原日报-{lines[0]}</title></head><body><table><tr><td>
<table><tr><td>2024年05月07日 星期二</td></tr><tr><td><a>汀原日报数字报</a></td><td><a>返回主页</a></td><td><a>版面概览</a></td></tr></table>
<table>{nav}</table><table><tr><td>本版标题导航</td></tr>{tit}</table></td><td><table><tr><td><a>上一篇</a></td><td><a>下一篇</a></td><td><a>放大</a> <a>缩小</a> <a>默认</a></td><td><a>朗读</a></td></tr>
<tr><td align=center><strong>{lines[0]}</strong></td></tr><tr><td><div id=ozoom>{body}</div></td></tr><tr><td>《汀原日报》版权所有，未经书面授权禁止复制或建立镜像</td></tr></table></td></tr></table></body></html>""".encode()


def department(lines: Sequence[str]) -> bytes:
    """A department's site of 2009: a bar of links, counters, a table in a table."""
    body = "".join(
        f'<p align="left"><span style="FONT-SIZE: 16pt; mso-bidi-font-size: 12.0pt">&nbsp;&nbsp;&nbsp; {escape(x)}</span></p>'
        for x in lines[1:]
    )
    left = "".join(
        f'<a href="list.asp?id={i}">{t}</a><br>'
        for i, t in enumerate(
            (
                "部门简介",
                "领导分工",
                "科室设置",
                "工作制度",
                "学习资料",
                "表格下载",
                "党费收缴",
                "民主评议",
                "书记信箱",
            )
        )
    )
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>::组织部::</title></head><body><table width=780><tr><td colspan=2><img src=top.gif alt="组织部"></td></tr><tr><td width=160>{left}<form>站内检索 <input> <input type=submit value=GO></form>访问统计：本日 82 本月 1930 总计 401227</td><td><table><tr><td>学习资料 → 阅读文章</td></tr><tr><td align=center><b><font size=4 color=red>{lines[0]}</font></b></td></tr><tr><td align=center>作者：佚名 添加时间：2009-3-12 15:20:11 阅读次数：622 录入：admin</td></tr><tr><td>{body}</td></tr><tr><td align=right>[<a>发送给好友</a>] [<a>打印文章</a>] [<a>发表评论</a>]</td></tr><tr><td>相关文章：<br>·<a>机关支部学习园地第三期</a><br>·<a>关于评选优秀党课教案的通知</a></td></tr><tr><td>网友评论：（只显示最新5条。评论内容只代表网友观点，与本站立场无关！）</td></tr></table></td></tr><tr><td colspan=2 align=center>Copyright 2006-2010 组织部 All Rights Reserved<br>页面执行时间：62.5毫秒 您是本站第401227位访客</td></tr></table></body></html>""".encode(
        "gb18030"
    )


def wiki(lines: Sequence[str]) -> bytes:
    """A free library: edit signs behind headings, navigation below, a licence."""
    body = "".join(
        (
            f'<h3><span class="mw-headline">{escape(x)}</span><span class="mw-editsection">[<a>编辑</a>]</span></h3>'
            if len(x) < 30 and x[1:2] == "、"
            else f"<p>{escape(x)}</p>"
        )
        for x in lines[1:]
    )
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{lines[0]} - 汀原文库，自由的图书馆</title></head><body><div id="content"><h1>{lines[0]}</h1><div id="siteSub">汀原文库，自由的图书馆</div><table class="header"><tr><td>←</td><td>{lines[0]}<br>作者：<a>汀原市</a></td><td>→</td></tr></table><div class="mw-parser-output">{body}</div>
<div class="licence"><p>本作品在著作权法所规定的官方文件之列，不受其保护，可以自由传播、修改和引用，但转引者应当注明出处。</p></div><div class="catlinks">分类：<a>讲话</a> | <a>2024年作品</a></div></div>
<div id="mw-navigation"><h2>导航菜单</h2><h3>个人工具</h3><ul><li>没有登录</li><li><a>讨论</a></li><li><a>贡献</a></li><li><a>创建账号</a></li></ul><h3>查看</h3><ul><li>阅读</li><li>编辑</li><li>查看历史</li></ul><h3>工具</h3><ul><li>链入页面</li><li>上传文件</li><li>特殊页面</li><li>页面信息</li></ul></div><footer><ul><li>本页面最后修订于2024年6月2日 (星期日) 03:15。</li><li>本站的全部文本在知识共享 署名-相同方式共享协议之条款下提供，附加条款亦可能应用。</li></ul></footer></body></html>""".encode()


LATER = {
    "mobile": mobile,
    "newspaper": newspaper,
    "department": department,
    "wiki": wiki,
}
