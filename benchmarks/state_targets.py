"""The main expected targets of state work reports, by year: a table for a check."""

G, C, J = "国内生产总值", "居民消费价格", "城镇新增就业"
U, E, S = "城镇登记失业率", "单位国内生产总值能耗", "城镇调查失业率"
D, R, M = "财政赤字", "赤字率", "广义货币"
B, P, X = "国债", "贫困人口", "货物进出口"
F, L, A, V = "社会融资规模", "人民币贷款", "再就业", "粮食产量"
W = 10_000
Y = W * W
#: What is counted in another unit than per cent.
UNITS = dict.fromkeys((J, A), "人") | dict.fromkeys((D, B, L), "元") | {V: "吨"}
#: The main expected targets of the reports, written down from their texts by
#: hand: value, upper end, bound. A list stands where two figures have one name
#: (the deficit of all and of the centre). Growth of incomes and the balance of
#: payments have no figure in any year; one figure for money and credit (2017)
#: stands under credit.
TARGETS = {
    2003: {
        G: (7, None, "approx"),
        B: (1400 * Y, None, "eq"),
    },
    2004: {
        G: (7, None, "approx"),
        J: (900 * W, None, "eq"),
        A: (500 * W, None, "eq"),
        B: (1100 * Y, None, "eq"),
    },
    2005: {
        G: (8, None, "approx"),
        J: (900 * W, None, "eq"),
        U: (4.6, None, "le"),
        C: (4, None, "le"),
        D: (3000 * Y, None, "eq"),
        B: (800 * Y, None, "eq"),
    },
    2006: {
        G: (8, None, "approx"),
        E: (4, None, "approx"),
        C: (3, None, "le"),
        J: (900 * W, None, "eq"),
        U: (4.6, None, "le"),
        D: (2950 * Y, None, "eq"),
        B: (600 * Y, None, "eq"),
    },
    2007: {
        G: (8, None, "approx"),
        J: (900 * W, None, "ge"),
        U: (4.6, None, "le"),
        C: (3, None, "le"),
        D: (2450 * Y, None, "eq"),
        B: (500 * Y, None, "eq"),
    },
    2008: {
        G: (8, None, "approx"),
        C: (4.8, None, "approx"),
        J: (1000 * W, None, "eq"),
        U: (4.5, None, "approx"),
        D: (1800 * Y, None, "eq"),
        B: (300 * Y, None, "eq"),
    },
    2009: {
        G: (8, None, "approx"),
        J: (900 * W, None, "ge"),
        U: (4.6, None, "le"),
        C: (4, None, "approx"),
        D: [(7500 * Y, None, "eq"), (9500 * Y, None, "eq")],
        M: (17, None, "approx"),
        L: (5 * W * Y, None, "ge"),
    },
    2010: {
        G: (8, None, "approx"),
        J: (900 * W, None, "ge"),
        U: (4.6, None, "le"),
        C: (3, None, "approx"),
        D: [(10500 * Y, None, "eq"), (8500 * Y, None, "eq")],
        M: (17, None, "approx"),
        L: (75000 * Y, None, "approx"),
    },
    2011: {
        G: (8, None, "approx"),
        C: (4, None, "approx"),
        J: (900 * W, None, "ge"),
        U: (4.6, None, "le"),
        D: [(9000 * Y, None, "eq"), (7000 * Y, None, "eq")],
        R: (2, None, "approx"),
        M: (16, None, "eq"),
    },
    2012: {
        G: (7.5, None, "eq"),
        J: (900 * W, None, "ge"),
        U: (4.6, None, "le"),
        C: (4, None, "approx"),
        D: [(8000 * Y, None, "eq"), (5500 * Y, None, "eq")],
        R: (1.5, None, "approx"),
        M: (14, None, "eq"),
        X: (10, None, "approx"),
    },
    2013: {
        G: (7.5, None, "approx"),
        C: (3.5, None, "approx"),
        J: (900 * W, None, "ge"),
        U: (4.6, None, "lt"),
        D: [(12000 * Y, None, "eq"), (8500 * Y, None, "eq")],
        R: (2, None, "approx"),
        M: (13, None, "approx"),
    },
    2014: {
        G: (7.5, None, "approx"),
        C: (3.5, None, "approx"),
        J: (1000 * W, None, "ge"),
        U: (4.6, None, "le"),
        D: [(13500 * Y, None, "eq"), (9500 * Y, None, "eq")],
        R: (2.1, None, "eq"),
        M: (13, None, "approx"),
        X: (7.5, None, "approx"),
        P: (1000 * W, None, "ge"),
        E: (3.9, None, "ge"),
    },
    2015: {
        G: (7, None, "approx"),
        C: (3, None, "approx"),
        J: (1000 * W, None, "ge"),
        U: (4.5, None, "le"),
        E: (3.1, None, "ge"),
        D: [(16200 * Y, None, "eq"), (11200 * Y, None, "eq"), (5000 * Y, None, "eq")],
        R: (2.3, None, "eq"),
        M: (12, None, "approx"),
        X: (6, None, "approx"),
        P: (1000 * W, None, "ge"),
        V: (5.5 * Y, None, "ge"),
    },
    2016: {
        G: (6.5, 7, "eq"),
        C: (3, None, "approx"),
        J: (1000 * W, None, "ge"),
        U: (4.5, None, "le"),
        E: (3.4, None, "ge"),
        D: [(21800 * Y, None, "eq"), (14000 * Y, None, "eq"), (7800 * Y, None, "eq")],
        R: (3, None, "eq"),
        M: (13, None, "approx"),
        F: (13, None, "approx"),
        P: (1000 * W, None, "ge"),
    },
    2017: {
        G: (6.5, None, "approx"),
        C: (3, None, "approx"),
        J: (1100 * W, None, "ge"),
        U: (4.5, None, "le"),
        E: (3.4, None, "ge"),
        D: [(23800 * Y, None, "eq"), (15500 * Y, None, "eq"), (8300 * Y, None, "eq")],
        R: (3, None, "eq"),
        F: (12, None, "approx"),
        P: (1000 * W, None, "ge"),
    },
    2018: {
        G: (6.5, None, "approx"),
        C: (3, None, "approx"),
        J: (1100 * W, None, "ge"),
        S: (5.5, None, "le"),
        U: (4.5, None, "le"),
        E: (3, None, "ge"),
        D: [(23800 * Y, None, "eq"), (15500 * Y, None, "eq"), (8300 * Y, None, "eq")],
        R: (2.6, None, "eq"),
        P: (1000 * W, None, "ge"),
    },
    2019: {
        G: (6, 6.5, "eq"),
        J: (1100 * W, None, "ge"),
        S: (5.5, None, "approx"),
        U: (4.5, None, "le"),
        C: (3, None, "approx"),
        E: (3, None, "approx"),
        D: [(27600 * Y, None, "eq"), (18300 * Y, None, "eq"), (9300 * Y, None, "eq")],
        R: (2.8, None, "eq"),
        P: (1000 * W, None, "ge"),
    },
}
