"""Charts as Vega-Lite specifications: rows in, plain data out.

A specification is drawn elsewhere: as SVG or PNG for a paper, or in a page.
"""

from typing import Any, TypeAlias

Spec: TypeAlias = dict[str, Any]

#: Colours that people with any colour vision can tell apart (Okabe & Ito 2008).
BLUE, ORANGE = "#0072B2", "#E69F00"
PALE = "#D9D9D9"
#: Fonts with Chinese characters that systems come with, the usual one of each.
FONTS = (
    "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, "
    "WenQuanYi Micro Hei, sans-serif"
)
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
STYLE: Spec = {
    "font": FONTS,
    "view": {"stroke": None},
    "axis": {
        "gridColor": "#EEEEEE",
        "domainColor": "#999999",
        "tickColor": "#999999",
        "titleFontWeight": "normal",
        "labelFontSize": 11,
        "titleFontSize": 11,
    },
    "legend": {"labelFontSize": 11},
    "text": {"fontSize": 11},
    "title": {"fontSize": 12},
}
