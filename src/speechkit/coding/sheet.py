"""The sheet that coders fill: its columns, and how it is filled, in two languages."""

from speechkit.tables import DType, Field, Sheet
from speechkit.tables.columns import WHO

#: What a coder enters: right, wrong, cannot be told.
RIGHT, WRONG, UNSURE = "y", "n", "?"
CODES = (RIGHT, WRONG, UNSURE)
#: The columns of the coders.
CODERS = ("coder_1", "coder_2")
#: What the record stands between; Chinese texts hardly use them, every font has them.
OPEN, CLOSE = "〖", "〗"

_GUIDE = f"""\
Each row shows one record that the program made. The column context gives the text \
around it; the record stands between {OPEN} and {CLOSE}, and ↵ stands for the end of a \
line. The column said is what the program says of the record.
In your column enter y if it is such a record and everything in said is right; n if it \
is none, or if anything in said is wrong; ? if it cannot be told. Leave a row empty if \
you did not judge it.
slogans: y if the words are used as the set formulation named, and it is of that class.
metrics: y if the words are a measured or planned number, and value, unit, bound, kind \
(target: to be reached; result: counted or done; context: neither) and indicator (what \
is counted) are right; redacted: yes means that the number is masked in the text.
sections: y if the words are a heading, at that level.
cuts: y if the words are no part of the speech, for the reason that label gives.
Two coders work apart. Each fills a copy of this file, one of them the column coder_1, \
the other coder_2; neither sees the other's codes before both are done. Sorting and \
filtering do no harm; leave id, table, class and drawn_from as they are.
Then run: speechkit evaluate --sheet first.xlsx --sheet second.xlsx
每一行是程序得出的一条记录。“上下文”（context）列中，记录在 {OPEN} 与 {CLOSE} 之间，\
↵ 表示换行；“程序判断”（said）列是程序对这条记录的判断。
请在自己的一列填写：y 表示确实是这类记录，并且“程序判断”中各项全部正确；n 表示不是\
这类记录，或者“程序判断”中有任何一项不对；? 表示无法判断。没有看过的行请留空。
slogans（提法）：y 表示所标词语确实作为该提法使用，且类别正确。
metrics（数字）：y 表示确实是统计或计划的数字，且数值 value、单位 unit、界限 bound、\
性质 kind（target 目标，result 结果，context 其他）和指标 indicator 都正确；\
redacted: yes 表示原文隐去了数字。
sections（标题）：y 表示确实是标题，且层级正确。
cuts（剔除）：y 表示确实不属于讲话正文，且 label 所说的原因正确。
两位编码员各自独立工作：每人填写一份副本，一人只填“编码员一”（coder_1）列，另一人只填\
“编码员二”（coder_2）列；双方完成之前互不看对方的编码。可以排序和筛选，但不要改动\
“编号”（id）、“所属表”（table）、“类别”（class）、“总体数”（drawn_from）四列。
完成后运行：speechkit evaluate --sheet first.xlsx --sheet second.xlsx"""
CODING = Sheet(
    "coding",
    "Records drawn at random, to be judged by hand.",
    (
        Field("id", DType.TEXT, "Names the record in every sample that holds it."),
        Field("table", DType.TEXT, "Table that the record is a row of."),
        Field(
            "class",
            DType.TEXT,
            "What it was drawn by: class of a slogan, kind of a number, form of a "
            "heading, label of a cut.",
        ),
        Field(
            "context",
            DType.TEXT,
            f"Clean text around the record (raw text for cuts), which stands between "
            f"{OPEN} and {CLOSE}.",
        ),
        Field("said", DType.TEXT, "What the program says of it."),
        Field("coder_1", DType.TEXT, "Code of the first coder.", choices=CODES),
        Field("coder_2", DType.TEXT, "Code of the second coder.", choices=CODES),
        Field("note", DType.TEXT, "For the coders' own remarks; it is not read."),
        *WHO,
        Field("section", DType.TEXT, "Heading above it."),
        Field("start", DType.INTEGER, "First raw character."),
        Field("end", DType.INTEGER, "Raw character behind the last."),
        Field(
            "drawn_from",
            DType.INTEGER,
            "Records of this table and class in the corpus: their weight.",
        ),
    ),
    brief=("table", "class", "context", "said"),
    guide=tuple(_GUIDE.splitlines()),
)
