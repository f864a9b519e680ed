"""Words that tell whether a line can head anything."""

from speechkit.patterns import pattern

BEGINS = pattern(r"[\w“‘《「『][^\n]{0,40}?[\u4e00-\u9fff]")
#: A heading greets nobody and says nothing of who speaks.
SPEAKS = pattern(r"我代表|请[各予大]|同志们|大家好|以上")
#: First words of sentences that speak and head nothing.
NO_LEAD = pattern(
    r"第|我|你|他|她|它|咱|您|这|那|今|去年|前|昨|明|刚|同志|各|每|有|没|当|目前|近|首先|其|再|最|但|而|"
    r"因|所以|如|虽|可|也|还|又|就|都|若|既|即|一年|过去|年初|年底|会前|会上|大家|为了|对于|关于|通过|"
    r"据|截至|正是|不是|要|必须|应|\d|[一二三四五六七八九十]{1,2}[年月]"
)
STOP = pattern(r"[。！？!?]")
