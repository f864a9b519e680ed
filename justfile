# Everything that .ci/run checks, in the checkout at hand.
default: lint test

lint:
    ruff format --check .
    ruff check .
    mypy
    lint-imports --no-logo
    python docs/picture.py --check
    cog --check -I docs README.md docs/*.md docs/commands/*.md
    speechkit lexicon check

test:
    pytest

# Write the documents anew that are made from the code.
docs:
    python docs/picture.py
    cog -r -I docs README.md docs/*.md docs/commands/*.md

# Write the golden files anew; git shows the difference.
golden:
    python tests/golden/rewrite.py

# Measure against annotated speeches; floors only rise.
gold:
    python benchmarks/accuracy.py
