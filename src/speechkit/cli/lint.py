"""The command that inspects the corpus itself."""

from speechkit.choices import Language
from speechkit.cli.options import (
    Additions,
    AsFormat,
    Excel,
    InLanguage,
    Jobs,
    Paths,
    Quiet,
    ToFile,
)


def lint(
    paths: Paths,
    form: AsFormat = None,
    output: ToFile = None,
    excel: Excel = False,
    lang: InLanguage = Language.EN,
    lexicon: Additions = None,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Inspect the files: doubles, years in conflict, loss, site text, gaps.

    Each finding names the file, the place and what to do. Exit code 1 says that
    there are findings.

    Examples:

      speechkit lint speeches/

      speechkit lint speeches/ -o findings.csv
    """
    from speechkit.commands.lint import lint as work
    from speechkit.commands.work import Wishes
    from speechkit.render.output import Output

    work(paths, Wishes(lexicon, jobs, quiet), Output(form, output, excel, lang))
