"""The report on phones, in the dark, on paper; how large it is, how fast, how still."""

import pytest
from playwright.sync_api import expect
from report_pages import VIEWS, report_of, write_hundred

PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def hundred(tmp_path_factory):
    folder = write_hundred(tmp_path_factory.mktemp("hundred"))
    return report_of(folder, tmp_path_factory.mktemp("report"))


@pytest.mark.parametrize("view", VIEWS)
def test_phone_scrolls_no_page_sideways(visit, hundred, view):
    one = visit(hundred, viewport=PHONE)
    one.open(f"{view}/党支部" if view == "search" else view)
    widths = "[document.documentElement.scrollWidth, window.innerWidth]"
    wide, room = one.page.evaluate(widths)
    assert wide <= room


@pytest.mark.parametrize("system", ["light", "dark"])
def test_colours_follow_the_system_until_they_are_switched(visit, hundred, system):
    one = visit(hundred, color_scheme=system)
    one.open()
    ground = "getComputedStyle(document.body).backgroundColor"
    before = one.page.evaluate(ground)
    is_dark = before != "rgb(251, 251, 249)"
    assert is_dark == (system == "dark")
    for _ in range(1 if is_dark else 2):
        one.page.locator("#theme").click()
    assert one.page.evaluate(ground) != before


def test_a_hundred_speeches_stay_small_and_fast(visit, hundred):
    assert hundred.stat().st_size < 2_000_000
    one = visit(hundred)
    one.open("documents")
    expect(one.page.locator("#view-documents tbody tr")).to_have_count(25)
    took = one.page.evaluate(
        """async () => {
          const start = performance.now();
          for (const view of ["speeches", "changes", "promises", "search/党支部"]) {
            location.hash = view;
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          }
          return performance.now() - start;
        }"""
    )
    assert took < 3_000


def test_nothing_moves_while_the_page_opens(visit, hundred):
    one = visit(hundred)
    for view in ("", "slogans"):
        one.open(view)
        one.page.reload()
        one.page.wait_for_timeout(300)
        moved = """() => new Promise((done) => {
          new PerformanceObserver((list) =>
            done(list.getEntries().reduce((sum, e) => sum + e.value, 0))
          ).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(0), 300);
        })"""
        assert one.page.evaluate(moved) < 0.01


def test_paper_holds_every_view(visit, hundred, tmp_path):
    one = visit(hundred)
    one.open("speeches")
    one.open()
    one.page.emulate_media(media="print")
    one.page.pdf(path=tmp_path / "r.pdf", format="A4")
    assert (tmp_path / "r.pdf").stat().st_size > 100_000
    for view in set(VIEWS) - {"search"}:
        assert one.page.locator(f"#view-{view}").is_visible()
    one.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert one.page.locator("#documents-table tbody tr").count() > 30
    one.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert one.page.locator("#documents-table tbody tr").count() == 25
