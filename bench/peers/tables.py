"""tables.py TOOL FILE: the tables that a library finds in a PDF, as JSON: a list of rows, each a list of cell texts.

tables.py TOOL --version prints the version of the library.
"""
import json
import os
import subprocess
import sys
import tempfile
from importlib import metadata

TABULA = "1.0.5"


def pdfplumber(path):
    import pdfplumber
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            for table in page.extract_tables():
                yield from table


def camelot(path):
    import camelot
    for table in camelot.read_pdf(path, pages="all", flavor="lattice", split_text=True):
        yield from table.df.values.tolist()


def pymupdf(path):
    import pymupdf
    for page in pymupdf.open(path):
        for table in page.find_tables().tables:
            yield from table.extract()


def tabula(path):
    import tabula
    jar = os.path.join(os.path.dirname(tabula.__file__), f"tabula-{TABULA}-jar-with-dependencies.jar")
    out = subprocess.run(["java", "-jar", jar, "-l", "-p", "all", "-f", "JSON", path], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, check=True).stdout
    for table in json.loads(out):
        for row in table["data"]:
            yield [cell["text"] for cell in row]


def opendataloader(path):
    import opendataloader_pdf
    jar = os.path.join(os.path.dirname(opendataloader_pdf.__file__), "jar", "opendataloader-pdf-cli.jar")
    with tempfile.TemporaryDirectory() as out:
        subprocess.run(["java", "-jar", jar, "-o", out, "-f", "json", path], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=True)
        for name in os.listdir(out):
            if name.endswith(".json"):
                with open(os.path.join(out, name), encoding="utf-8") as f:
                    yield from rows_of(json.load(f))


def rows_of(node):
    """The rows of all tables below a node of OpenDataLoader's JSON."""
    if isinstance(node, list):
        for child in node:
            yield from rows_of(child)
    elif isinstance(node, dict):
        if "rows" in node:
            for row in node["rows"]:
                yield ["\n".join(texts_of(cell.get("kids", []))) for cell in row["cells"]]
        for child in node.values():
            yield from rows_of(child)


def texts_of(node):
    if isinstance(node, list):
        for child in node:
            yield from texts_of(child)
    elif isinstance(node, dict):
        if isinstance(node.get("content"), str):
            yield node["content"]
        for key, child in node.items():
            if key != "content":
                yield from texts_of(child)


TOOLS = {
    "pdfplumber": (pdfplumber, "pdfplumber"),
    "camelot": (camelot, "camelot-py"),
    "pymupdf": (pymupdf, "pymupdf"),
    "tabula": (tabula, "tabula-py"),
    "opendataloader": (opendataloader, "opendataloader-pdf"),
}

# Of the archive inside, where the package has a version of its own.
VERSIONS = {"tabula-py": TABULA}


def main():
    read, package = TOOLS[sys.argv[1]]
    if sys.argv[2] == "--version":
        print(VERSIONS.get(package) or metadata.version(package))
        return
    out, sys.stdout = sys.stdout, sys.stderr  # a library that prints must not get between
    rows = [["" if c is None else str(c) for c in row] for row in read(sys.argv[2])]
    json.dump(rows, out, ensure_ascii=False)


main()
