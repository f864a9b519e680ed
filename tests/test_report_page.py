"""The report as a reader has it: in a real browser, by mouse, by keys, offline."""

import pytest
from playwright.sync_api import expect
from report_pages import CORPUS, SCRIPT, VIEWS, data_of, report_of, write_hostile


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    return report_of(CORPUS, tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = write_hostile(tmp_path_factory.mktemp("hostile"))
    return report_of(folder, tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def lonely(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lonely")
    (folder / "a.txt").write_text("同志们好。\n", encoding="utf-8")
    return report_of(folder, tmp_path_factory.mktemp("report"))


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_offline_without_a_fault(visit, sample, view):
    one = visit(sample, offline=True)
    shown = one.open(view)
    expect(shown).to_be_visible()
    assert one.page.locator(".view:visible").count() == 1
    assert one.page.locator("nav [aria-current]").get_attribute("href") == f"#{view}"
    assert "undefined" not in shown.inner_text()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_speech_of_no_year_with_nothing_in_it_is_no_fault(visit, lonely, language):
    one = visit(lonely)
    for view in VIEWS:
        shown = one.open(view)
        if one.page.locator("html").get_attribute("lang") != language:
            one.page.locator("#language").click()
        told = shown.inner_text()
        for fault in ("undefined", "null", "NaN", "Infinity"):
            assert fault not in told, view


def test_search_finds_counts_and_opens_the_place(visit, sample):
    one = visit(sample)
    one.open("search")
    one.page.keyboard.type("党支部")
    one.page.keyboard.press("Enter")
    lines = one.page.locator(".kwic tr")
    expect(lines.first).to_be_visible()
    count = int(
        one.page.locator("#search-count").inner_text().split()[0].replace(",", "")
    )
    page = sample.read_text(encoding="utf-8")
    texts = [speech["text"] for speech in data_of(page)["speeches"]]
    assert count == sum(text.count("党支部") for text in texts) > 50
    assert {hit.inner_text() for hit in lines.locator(".hit").all()[:20]} == {"党支部"}
    lines.first.locator("a").click()
    expect(one.page.locator("#view-speeches .found")).to_be_in_viewport()
    assert "党支部" in one.page.locator("#view-speeches .found").inner_text()


def test_search_for_nothing_there_says_so(visit, sample):
    one = visit(sample)
    one.open("search/没有这句话")
    expect(one.page.locator("#search-count")).to_have_text(
        "“没有这句话” stands in no speech."
    )


def test_language_switch_changes_words_and_charts(visit, sample):
    one = visit(sample)
    shown = one.open("slogans")
    expect(shown.locator("h1")).to_have_text("Slogans")
    assert "per 10,000 characters" in shown.locator("#chart-timeline").inner_text()
    one.page.locator("#language").click()
    expect(shown.locator("h1")).to_have_text("提法")
    expect(shown.locator("thead th").first).to_have_text("规范形式")
    assert "每万字次数" in shown.locator("#chart-timeline").inner_text()
    chart = one.open("themes").locator("#chart-themes")
    expect(chart).to_contain_text("作风建设")
    assert one.page.locator("html").get_attribute("lang") == "zh"


def test_tables_sort_filter_and_turn(visit, sample):
    one = visit(sample)
    shown = one.open("slogans")
    times = shown.locator("tbody tr td:nth-child(3)")
    head = shown.locator("thead th").nth(2)
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    found = [int(text) for text in times.all_inner_texts()]
    assert found == sorted(found, reverse=True)
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert times.first.inner_text() == "1"
    shown.locator("input[type=search]").fill("两个")
    rows = shown.locator("tbody tr").all_inner_texts()
    assert rows
    assert all("两个" in row for row in rows)
    shown.locator("input[type=search]").fill("")
    shown.locator("select").select_option("brand")
    assert {t.strip() for t in shown.locator("tbody .is-class").all_inner_texts()} == {
        "brand"
    }
    shown.locator("select").select_option("")
    shown.get_by_text("Next rows").click()
    assert shown.locator(".pager [role=status]").inner_text().startswith("26–50 of")


def test_two_years_are_chosen_and_both_views_show_them(visit, sample):
    one = visit(sample)
    shown = one.open("changes")
    choice = shown.locator(".years select")
    assert choice.locator("option:checked").inner_text() == "2024 (A) and 2025 (B)"
    before = shown.locator("#chart-changes").inner_html()
    choice.focus()
    choice.select_option("2022 (A) and 2023 (B)")
    expect(shown.locator("#changes-told")).to_contain_text("A = 2022")
    assert shown.locator("#chart-changes").inner_html() != before
    assert one.page.evaluate("document.activeElement.tagName") == "SELECT"
    themes = one.open("themes")
    expect(themes.locator("#chart-themes")).to_contain_text("2023")
    assert "#themes/2022/2023" in one.page.locator(
        ".years option:checked"
    ).last.get_attribute("value")
    again = one.open("changes/2023/2025")
    expect(again.locator("#changes-told")).to_contain_text("B = 2025")


def test_mark_opens_its_record_rule_and_entry(visit, sample):
    one = visit(sample)
    shown = one.open("speeches/city-organs%2F2024-annual-conference")
    shown.locator(".mark", has_text="党纪学习教育").first.click()
    dialog = one.page.locator("dialog")
    expect(dialog).to_be_visible()
    told = dialog.inner_text()
    for words in ("党纪学习教育", "rule", "campaign", "Lexicon entry"):
        assert words in told
    one.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_line_of_the_ledger_opens_both_sentences_and_leads_to_the_speech(visit, sample):
    one = visit(sample)
    shown = one.open("promises")
    shown.locator("select").first.select_option("met")
    shown.locator("tbody .link").first.click()
    dialog = one.page.locator("dialog")
    assert dialog.locator("blockquote mark").count() == 2
    words = dialog.locator("blockquote mark").last.inner_text()
    dialog.get_by_text("Show in the speech").last.click()
    found = one.page.locator("#view-speeches .found")
    expect(found).to_be_in_viewport()
    assert words in found.inner_text()


def test_all_is_reached_with_keys_alone(visit, sample):
    one = visit(sample)
    one.open()
    keys = one.page.keyboard
    keys.press("Tab")
    assert one.page.evaluate("document.activeElement.className") == "skip"
    keys.press("Enter")
    assert one.page.evaluate("document.activeElement.id") == "main"
    one.open("speeches")
    for _ in range(60):
        keys.press("Tab")
        if one.page.evaluate("document.activeElement.classList.contains('mark')"):
            break
    first = one.page.evaluate("document.activeElement.dataset.place")
    keys.press("ArrowRight")
    assert one.page.evaluate("document.activeElement.dataset.place") != first
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert one.page.evaluate(outline) == "solid"
    keys.press("Enter")
    expect(one.page.locator("dialog")).to_be_visible()
    keys.press("Escape")
    expect(one.page.locator("dialog")).to_be_hidden()
    assert one.page.evaluate("document.activeElement.classList.contains('mark')")


def test_hostile_speech_shows_as_text(visit, hostile):
    one = visit(hostile)
    documents = one.open("documents")
    expect(documents.locator("tbody tr")).to_have_count(2)
    told = documents.inner_text()
    assert "<img src=x onerror=alert(1)>" in told
    assert "2023年“</script”党建" in told
    assert f"</script>{SCRIPT}]]>⟨U+202E⟩" in told
    assert "b\"'&amp;⟨U+202E⟩" in told
    speech = one.open("speeches")
    one.page.locator("#next").click()
    assert f"写下“{SCRIPT}”几个字，也写过]]>和&" in speech.inner_text()
    assert one.page.evaluate("document.title") == "Speeches in figures"
    for view in VIEWS:
        assert "\u202e" not in one.open(view).inner_text()
    assert one.page.locator("main img, main script, main svg svg").count() == 0
