"""The report: a corpus as one page that opens offline, and as charts for papers.

`questions` are put to a corpus and answered in one reading; `gather` makes pure data
of its tables; `figures` draws, and `page` puts all into one file.
"""
