"""The report: a corpus as one page that opens offline, and as charts for papers.

`Asked` puts the questions to a corpus that are answered in one reading; `gather`
makes pure data of its tables; `figures` draws, and `page` puts all into one file.
"""
