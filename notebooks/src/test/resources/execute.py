"""Executes a notebook as nbclient does it for everybody: python3 execute.py NOTEBOOK OUTPUT"""
import sys

import nbformat
from nbclient import NotebookClient

source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
NotebookClient(notebook, timeout=300).execute()
nbformat.validate(notebook)
nbformat.write(notebook, target)
